using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description;

/// <summary>A Kubernetes object that a user wrote: a patch, or an object of his own.</summary>
/// <param name="File">The file, relative to the project, with forward slashes.</param>
/// <param name="Environment">The environment it is for, or null for all.</param>
/// <param name="Object">What it says.</param>
internal sealed record UserObject(string File, string? Environment, YamlMapping Object)
{
    internal string Kind => Text("kind");

    internal string Name => ((Object["metadata"] as YamlMapping)?["name"] as YamlScalar)?.Value ?? "";

    internal string ApiVersion => Text("apiVersion");

    internal Span Span => Object.Span;

    private string Text(string key) => (Object[key] as YamlScalar)?.Value ?? "";
}
