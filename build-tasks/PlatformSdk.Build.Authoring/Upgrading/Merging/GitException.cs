namespace PlatformSdk.Build.Authoring.Upgrading.Merging;

/// <summary>Git is missing, too old, or has failed.</summary>
internal sealed class GitException(string message) : Exception(message);
