using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary><c>opslevel.yml</c>: the service as a component of OpsLevel, which reads YAML 1.1 and finds only this name.</summary>
internal static class OpsLevel
{
    private static readonly ExportTable<(ExportedService Service, OpsLevelDescription Names)> Table = new(
        ("version", _ => 1),
        ("component/name", e => Quoted(e.Service.Service.Title)),
        ("component/type", e => Quoted(e.Service.Type)),
        ("component/description", e => QuotedOrNone(e.Service.Service.Summary)),
        ("component/owner", e => Quoted(e.Service.Owner)),
        ("component/lifecycle", e => Quoted(e.Service.Lifecycle)),
        ("component/tier", e => Quoted(e.Service.Tier)),
        ("component/product", e => QuotedOrNone(e.Names.Product)),
        ("component/system", e => QuotedOrNone(e.Service.System)),
        ("component/language", _ => Quoted(ExportedService.Language)),
        ("component/framework", _ => Quoted(ExportedService.Framework)),
        // Other components name it by this alias in their dependencies.
        ("component/aliases", e => Facts.Texts([e.Service.Service.Name])),
        ("component/tags", e => Tags(Facts.Named(e.Service, OpsLevelKeys.TagTable, e.Names.Tags))),
        ("component/repositories", e => Repository(e.Service)),
        ("component/tools", e => YamlSequence.FromItems(Tools(e.Service))),
        ("component/dependencies", e =>
            YamlSequence.FromItems(e.Service.Dependencies, need => new YamlMapping { ["alias"] = Quoted(need.Name) })),
        ("component/alert_sources", e => e.Service.Service.OnCall?.PagerDuty is { } id
            ? new YamlSequence { new YamlMapping { ["type"] = "pagerduty", ["external_id"] = Quoted(id) } }
            : null),
        ("component/properties", e => Facts.Named(e.Service, OpsLevelKeys.PropertyTable, e.Names.Properties)));

    internal static Artifact? Render(PlatformModel model) => model.Service.Platform.Exports.OpsLevel is { } names
        ? YamlArtifact.FromDocuments(OpsLevelKeys.File, Table.Write((new ExportedService(model, names.Words), names)))
        : null;

    /// <summary>A tag is a text; a list is a tag for each item.</summary>
    private static YamlSequence Tags(YamlMapping facts) => YamlSequence.FromItems(facts.Entries
        .SelectMany(fact => fact.Value is YamlSequence list ? list : Enumerable.Repeat(fact.Value, 1), (fact, value) =>
            new YamlMapping { ["key"] = Quoted(fact.Name), ["value"] = Quoted(((YamlScalar)value).Value) }));

    private static YamlSequence? Repository(ExportedService service) => service.Service.Repository is not { } repository ? null : new YamlSequence
    {
        new YamlMapping
        {
            ["name"] = Quoted(repository.Path),
            ["path"] = Quoted(service.Path),
            ["provider"] = Provider(repository.Host),
        },
    };

    private static YamlScalar? Provider(string host) => host switch
    {
        "github.com" => Quoted("github"),
        "bitbucket.org" => Quoted("bitbucket"),
        "dev.azure.com" => Quoted("azure_devops"),
        _ when host.Contains("gitlab", StringComparison.Ordinal) => Quoted("gitlab"),
        _ => null,
    };

    private static IEnumerable<YamlNode> Tools(ExportedService service) =>
    [
        .. service.Runbook is { } runbook ? [Tool("Runbook", "runbooks", runbook, null)] : Array.Empty<YamlNode>(),
        .. service.Dashboards.Select(dashboard => Tool("Grafana", "metrics", dashboard.Url, dashboard.Environment)),
        .. service.Pages.Select(page => Tool(page.Title, "other", page.Url, null)),
    ];

    private static YamlMapping Tool(string name, string category, string url, string? environment) => new()
    {
        ["name"] = Quoted(name),
        ["category"] = category,
        ["url"] = Quoted(url),
        ["environment"] = QuotedOrNone(environment),
    };
}
