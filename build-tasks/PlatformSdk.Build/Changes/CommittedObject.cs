using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>A committed object of Kubernetes or of the catalog.</summary>
internal sealed record CommittedObject(YamlMapping Object)
{
    internal string Kind => Text("kind") ?? "";

    internal string Name => Text("metadata", "name") ?? "";

    /// <summary>A scalar value at a path of keys; null when there is none.</summary>
    internal string? Text(params ReadOnlySpan<string> path) => Object.TextAt(path);
}
