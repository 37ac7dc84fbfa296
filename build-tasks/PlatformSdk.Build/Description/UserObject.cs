using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description;

/// <summary>A Kubernetes object that a user wrote: a patch or an extra object.</summary>
/// <param name="File">The file, relative to the project, with forward slashes.</param>
/// <param name="Environment">The environment that it applies to, or null for all.</param>
/// <param name="Object">The parsed object.</param>
internal sealed record UserObject(string File, string? Environment, YamlMapping Object)
{
    internal string Kind => Object.TextAt("kind") ?? "";

    internal string Name => Object.TextAt("metadata", "name") ?? "";

    internal string ApiVersion => Object.TextAt("apiVersion") ?? "";

    internal Span Span => Object.Span;
}
