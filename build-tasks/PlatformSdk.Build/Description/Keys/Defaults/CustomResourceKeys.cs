using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>A custom resource as the platform team describes it, with placeholders.</summary>
/// <param name="ApiVersion">Its group and version.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name, or null for the usual one.</param>
/// <param name="Spec">Its spec, or null for none.</param>
internal sealed record CustomResourceDescription(WrittenText? ApiVersion, WrittenText? Kind, WrittenText? Name, YamlMapping? Spec)
{
    internal bool IsWritten => ApiVersion is not null || Kind is not null || Name is not null || Spec is not null;
}

internal static class CustomResourceKeys
{
    internal static readonly Key<string> ApiVersion = new("apiVersion", Texts.GroupVersion)
    {
        Summary = "For 'use: resource': the group and version of the custom resource that provides the need.",
        Example = "platform.acme.example/v1",
        Effect = "apiVersion in infrastructure.yaml",
    };

    internal static readonly Key<string> Kind = new("kind", Texts.Kind)
    {
        Summary = "For 'use: resource': the kind of the custom resource. It must be namespaced.",
        Example = "Cache",
        Effect = "kind in infrastructure.yaml",
    };

    internal static readonly Key<string> Name = new("name", Texts.FilledName)
    {
        Summary = "For 'use: resource': the name of the custom resource, at most 63 characters. It takes placeholders.",
        Default = "\"{name}-{need}\"",
        Example = "\"{name}-{need}\"",
        Effect = "metadata.name in infrastructure.yaml",
    };

    internal static readonly Key<YamlMapping> Spec = new("spec", new TreeShape("{ size: \"{size}\", version: \"{version}\" }"))
    {
        Summary = "For 'use: resource': the spec of the custom resource: maps, lists and values of any depth, with placeholders.",
        Default = "none",
        Example = "{ size: \"{size}\", version: \"{version}\" }",
        Effect = "spec in infrastructure.yaml",
    };

    /// <summary>One of several objects.</summary>
    internal static readonly ObjectShape<CustomResourceDescription> Shape =
        new("an object", [ApiVersion with { Required = true }, Kind with { Required = true }, Name, Spec], Build);

    internal static readonly Key<IReadOnlyList<CustomResourceDescription>> Objects =
        new("objects", new ListShape<CustomResourceDescription>("a list of objects, each with 'apiVersion', 'kind', 'name' and 'spec'", Shape))
        {
            Summary = "For 'use: resource': more custom resources, after the first one, for a need that takes several.",
            Default = "none",
            Example = "[{ apiVersion: rabbitmq.com/v1beta1, kind: Vhost, spec: { name: \"{need}\" } }]",
            Effect = "more objects in infrastructure.yaml",
        };

    internal static CustomResourceDescription Build(Fields f) => new(
        WrittenText.From(f, ApiVersion), WrittenText.From(f, Kind), WrittenText.From(f, Name), f.Get(Spec));
}
