namespace PlatformSdk.Build.Changes;

/// <summary>A change to one file, which makes the folder match the description.</summary>
/// <param name="Path">The path relative to the project.</param>
/// <param name="FullPath">The absolute path.</param>
/// <param name="Before">The current text, or null.</param>
/// <param name="After">The new text, or null when the file is deleted.</param>
internal sealed record Change(string Path, string FullPath, string? Before, string? After);
