using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>The parts that all catalog entities share.</summary>
internal static class Entity
{
    /// <summary>The prefix of the SDK's own annotations; <c>backstage.io/</c> is reserved.</summary>
    internal const string Prefix = Labels.Prefix;

    /// <summary>A description, with the end of the service first: a list shows only the beginning of it.</summary>
    internal static string? Describe(ResolvedService service, string? text) => service.Retire is not { } day ? text
        : $"Deprecated: removed on {day}." + (text is null ? "" : $" {text}");

    internal static YamlMapping EntityWith(string kind, YamlMapping metadata, YamlMapping spec) => new()
    {
        ["apiVersion"] = "backstage.io/v1alpha1",
        ["kind"] = kind,
        ["metadata"] = metadata,
        ["spec"] = spec,
    };
}
