namespace PlatformSdk.Build.Rendering;

/// <summary>A file to be written: its path below the project with forward slashes, and all of its text.</summary>
internal sealed record Artifact(string Path, string Content);
