using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>The service's own Component in the catalog.</summary>
internal static class Component
{
    internal static YamlMapping Render(ResolvedService service) => Entity.EntityWith(
        "Component",
        new YamlMapping
        {
            ["name"] = Quoted(service.Name),
            ["title"] = Quoted(service.Title),
            ["description"] = QuotedOrNone(Entity.Describe(service, service.Summary)),
            ["annotations"] = Annotations.AnnotationsFor(service),
            ["tags"] = List(service.Tags.Order(StringComparer.Ordinal), Quoted),
            ["links"] = List(Links(service), link => new YamlMapping { ["url"] = Quoted(link.Url), ["title"] = Quoted(link.Title) }),
        },
        new YamlMapping
        {
            ["type"] = Choice.Word(service.Kind),
            ["lifecycle"] = Choice.Word(service.Lifecycle),
            ["owner"] = Quoted(service.Owner.Text),
            ["system"] = QuotedOrNone(service.System),
            ["dependsOn"] = List(service.Needs, need => Quoted(DependsOn(service, need))),
            ["providesApis"] = List(service.Apis, api => Quoted(api.Name)),
            ["consumesApis"] = List(service.Needs.SelectMany(Consumed).Distinct(), api => Quoted(api)),
        });

    /// <summary>
    /// The links of the description, plus the runbook when it is an external page; a runbook in the repository is part of the documentation. And the
    /// page for incidents, and where to find help.
    /// </summary>
    private static IEnumerable<(string Url, string Title)> Links(ResolvedService service) =>
    [
        .. service.Links.Select(link => (link.Url.Text, link.Title)),
        .. service.Runbook.Url is { Text: var url } && service.Links.All(link => link.Url.Text != url)
            ? [(url, "Runbook")]
            : Array.Empty<(string, string)>(),
        .. Monitoring.Links.Incidents(service) is { } page && service.Links.All(link => link.Url.Text != page)
            ? [(page, "Incidents")]
            : Array.Empty<(string, string)>(),
        .. service.Platform.Support is { Text: var help } && service.Links.All(link => link.Url.Text != help)
            ? [(help, SupportAddress.Title)]
            : Array.Empty<(string, string)>(),
    ];

    private static IEnumerable<string> Consumed(ResolvedNeed need) =>
        need.Description.Apis ?? (need.Type == NeedTypes.Service ? [need.Name] : []);

    private static string DependsOn(ResolvedService service, ResolvedNeed need) => need.Type.CatalogType is null
        ? $"component:default/{need.Name}"
        : $"resource:default/{NeedName.ForNeed(service.Name, need.Name)}";

    private static YamlSequence? List<T>(IEnumerable<T> items, Func<T, YamlNode> node) =>
        YamlSequence.FromItems(items, node) is { Items.Count: > 0 } list ? list : null;
}
