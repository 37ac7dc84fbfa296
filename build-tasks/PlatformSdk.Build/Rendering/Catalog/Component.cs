using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>The service itself in the catalog.</summary>
internal static class Component
{
    internal static YamlMapping Render(ResolvedService service) => new()
    {
        ["apiVersion"] = "backstage.io/v1alpha1",
        ["kind"] = "Component",
        ["metadata"] = new YamlMapping
        {
            ["name"] = Quoted(service.Name),
            ["title"] = Quoted(service.Title),
            ["description"] = QuotedOrNone(service.Summary),
            ["annotations"] = Annotations(service),
            ["tags"] = service.Tags.Count == 0 ? null : YamlSequence.Of(service.Tags.Order(StringComparer.Ordinal).Select(Quoted)),
            ["links"] = service.Links.Count == 0 ? null : YamlSequence.Of(
                service.Links.Select(link => new YamlMapping { ["url"] = Quoted(link.Url!.Text), ["title"] = Quoted(link.Title!) })),
        },
        ["spec"] = new YamlMapping
        {
            ["type"] = Choice.Word(service.Kind),
            ["lifecycle"] = Choice.Word(service.Lifecycle),
            ["owner"] = Quoted(service.Owner.Text),
            ["system"] = QuotedOrNone(service.System),
        },
    };

    private static YamlMapping Annotations(ResolvedService service) => new()
    {
        ["backstage.io/kubernetes-id"] = Quoted(service.Name),
        ["backstage.io/kubernetes-label-selector"] = Quoted($"{Labels.Name}={service.Name},{Labels.Instance}={service.Name}"),
    };
}
