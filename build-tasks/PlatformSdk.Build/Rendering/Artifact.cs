namespace PlatformSdk.Build.Rendering;

/// <summary>A file to write: its path relative to the project, with forward slashes, and its full text.</summary>
internal sealed record Artifact(string Path, string Content)
{
    /// <summary>Whether the user's own file may take its place, such as documentation that existed before the SDK was added.</summary>
    internal bool GivesWay { get; init; }

    /// <summary>Merges the content into an existing file that the team owns; null when the content replaces the file.</summary>
    internal Func<string, string>? Merge { get; init; }
}
