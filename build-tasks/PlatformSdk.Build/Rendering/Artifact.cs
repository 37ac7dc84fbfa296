namespace PlatformSdk.Build.Rendering;

/// <summary>A file to be written: its path below the project with forward slashes, and all of its text.</summary>
internal sealed record Artifact(string Path, string Content)
{
    /// <summary>Whether a file of the user's own may stand in its place: documentation that was there before we came.</summary>
    internal bool GivesWay { get; init; }

    /// <summary>What becomes of a text that is there already, in a file that is the team's; null where the content replaces it.</summary>
    internal Func<string, string>? Merge { get; init; }
}
