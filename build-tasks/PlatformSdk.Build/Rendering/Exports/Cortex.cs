using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary><c>cortex.yaml</c>: the service as an entity of Cortex, which drops comments, so the mark is in the custom metadata too.</summary>
internal static class Cortex
{
    /// <summary>The version of OpenAPI whose extension the format is.</summary>
    private const string OpenApi = "3.0.1";

    private static readonly ExportTable<(ExportedService Service, CortexDescription Names)> Table = new(
        ("openapi", _ => OpenApi),
        ("info/title", e => Quoted(e.Service.Service.Title)),
        ("info/description", e => QuotedOrNone(e.Service.Service.Summary)),
        ("info/x-cortex-tag", e => Quoted(e.Service.Service.Name)),
        ("info/x-cortex-type", e => Quoted(e.Service.Type)),
        ("info/x-cortex-groups", e => Facts.Texts(e.Service.Service.Tags.Order(StringComparer.Ordinal))),
        ("info/x-cortex-owners", e => new YamlSequence
        {
            new YamlMapping { ["type"] = "group", ["name"] = Quoted(e.Service.Owner), ["provider"] = Quoted(e.Names.OwnerProvider) },
        }),
        ("info/x-cortex-git", e => CortexGit.Render(e.Service)),
        ("info/x-cortex-link", e => YamlSequence.FromItems(Links(e.Service))),
        ("info/x-cortex-oncall/pagerduty", e => e.Service.Service.OnCall?.PagerDuty is { } id
            ? new YamlMapping { ["id"] = Quoted(id), ["type"] = "SERVICE" }
            : null),
        ("info/x-cortex-dependency", e =>
            YamlSequence.FromItems(e.Service.Dependencies, need => new YamlMapping { ["tag"] = Quoted(need.Name) })),
        ("info/x-cortex-k8s/deployment", e => YamlSequence.FromItems(Deployments(e.Service))),
        ("info/x-cortex-slos/prometheus", e => YamlSequence.FromItems(e.Service.Environments
            .SelectMany(one => Objective.ObjectivesFor(one).Select(objective => Slo(one, objective, e.Names.Prometheus))))),
        ("info/x-cortex-custom-metadata", e => Facts.Named(e.Service, CortexKeys.MetadataTable, e.Names.Metadata)));

    internal static Artifact? Render(PlatformModel model) => model.Service.Platform.Exports.Cortex is { } names
        ? YamlArtifact.FromDocuments(CortexKeys.File, Table.Write((new ExportedService(model, names.Words), names)))
        : null;

    private static IEnumerable<YamlNode> Links(ExportedService service) =>
    [
        .. service.Runbook is { } runbook ? [Link("Runbook", "runbook", runbook)] : Array.Empty<YamlNode>(),
        .. service.Dashboards.Select(dashboard => Link($"Dashboard of {dashboard.Environment}", "dashboard", dashboard.Url)),
        .. service.Pages.Select(page => Link(page.Title, "documentation", page.Url)),
    ];

    private static YamlMapping Link(string name, string type, string url) =>
        new() { ["name"] = Quoted(name), ["type"] = type, ["url"] = Quoted(url) };

    /// <summary>Cortex knows Deployments by namespace and name.</summary>
    private static IEnumerable<YamlNode> Deployments(ExportedService service) => service.Environments
        .Where(one => one.Kind != ServiceKind.Job && !Rollouts.IsCanary(one))
        .Select(one => new YamlMapping { ["identifier"] = Quoted($"{one.Namespace}/{one.Name}") });

    private static YamlMapping Slo(ResolvedService service, Objective objective, string? prometheus) => new()
    {
        ["name"] = Quoted($"{objective.Title} in {service.Environment}"),
        ["alias"] = QuotedOrNone(prometheus),
        ["errorQuery"] = Quoted(objective.Misses(ObjectiveRules.Step)),
        ["totalQuery"] = Quoted(objective.All(ObjectiveRules.Step)),
        ["slo"] = Facts.Number(objective.Target),
    };
}
