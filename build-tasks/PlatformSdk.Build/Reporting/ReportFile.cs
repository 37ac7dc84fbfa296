namespace PlatformSdk.Build.Reporting;

/// <summary>A generated file that changes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Change">Whether it is added, changed or deleted.</param>
internal sealed record ReportFile(string Path, FileChange Change);

/// <summary>How a file changes.</summary>
internal enum FileChange
{
    Added,
    Changed,
    Deleted,
}
