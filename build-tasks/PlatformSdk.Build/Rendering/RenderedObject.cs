using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering;

/// <summary>An object of an environment before it becomes text: what patches change, hashes are taken of, and policy looks at.</summary>
/// <param name="FileName">Its file in the environment's folder.</param>
/// <param name="Object">The object; patches change it in place.</param>
/// <param name="Source">The user's file that it comes from, or null when it is ours.</param>
internal sealed record RenderedObject(string FileName, YamlMapping Object, string? Source = null)
{
    internal string Kind => Object.TextAt("kind") ?? "";

    internal string ApiVersion => Object.TextAt("apiVersion") ?? "";

    internal string Name => Object.TextAt("metadata", "name") ?? "";
}
