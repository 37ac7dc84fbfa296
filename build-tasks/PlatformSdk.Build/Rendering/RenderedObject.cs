using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering;

/// <summary>An object before it is written as text: patches change it, hashes and policy read it.</summary>
/// <param name="FileName">Its file in the environment's folder.</param>
/// <param name="Object">The object; patches change it in place.</param>
/// <param name="Source">The user's file that it comes from, or null when it is generated.</param>
internal sealed record RenderedObject(string FileName, YamlMapping Object, string? Source = null)
{
    internal string Kind => Object.TextAt("kind") ?? "";

    internal string ApiVersion => Object.TextAt("apiVersion") ?? "";

    internal string Name => Object.TextAt("metadata", "name") ?? "";
}
