namespace PlatformSdk.Build.Reporting;

/// <summary>What a change is compared with.</summary>
/// <param name="Named">The value of PlatformBase; null when the committed files are compared.</param>
/// <param name="Commit">The commit where the branch left it; null when the clone does not have it, and then the committed files are compared.</param>
internal sealed record ReportBase(string? Named, string? Commit)
{
    internal static readonly ReportBase CommittedFiles = new(null, null);

    /// <summary>Whether a commit is named that this clone does not have.</summary>
    internal bool IsMissing => Named is not null && Commit is null;
}
