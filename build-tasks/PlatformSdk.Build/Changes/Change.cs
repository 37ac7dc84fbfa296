namespace PlatformSdk.Build.Changes;

/// <summary>What has to happen to one file so that the folder is what the description says.</summary>
/// <param name="Path">The path below the project.</param>
/// <param name="FullPath">Where that is.</param>
/// <param name="Before">The text that is there now, or null.</param>
/// <param name="After">The text that belongs there, or null when the file must go.</param>
internal sealed record Change(string Path, string FullPath, string? Before, string? After);
