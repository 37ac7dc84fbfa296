using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>An object of Kubernetes or of the catalog, as it is committed.</summary>
internal sealed record CommittedObject(YamlMapping Object)
{
    internal string Kind => Text("kind") ?? "";

    internal string Name => Text("metadata", "name") ?? "";

    /// <summary>A single value, by the keys that lead to it; null where there is none.</summary>
    internal string? Text(params ReadOnlySpan<string> path) => Object.TextAt(path);
}
