using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>
/// <c>openslo.yaml</c>: the service, and for each environment and objective an indicator, with the queries of <c>prometheus-rule.yaml</c>, and an
/// objective. No alert policies: a condition of OpenSLO has one window, and an alert that also needs the short window and a least number of bad
/// requests would fire more often there than in Prometheus.
/// </summary>
internal static class OpenSlo
{
    private static readonly ExportTable<ResolvedService> Service = new(
        ("apiVersion", _ => "openslo/v1"),
        ("kind", _ => "Service"),
        ("metadata/name", s => Quoted(s.Name)),
        ("metadata/displayName", s => Quoted(s.Title)),
        ("metadata/labels", Labels),
        ("spec/description", s => Quoted(Short(s.Summary ?? s.Title))));

    private static readonly ExportTable<(ResolvedService Service, Objective Objective, string? Source)> Indicator = new(
        ("apiVersion", _ => "openslo/v1"),
        ("kind", _ => "SLI"),
        ("metadata/name", o => Name(o.Service, o.Objective)),
        ("metadata/displayName", o => DisplayName(o.Service, o.Objective)),
        ("metadata/labels", o => InEnvironment(o.Service)),
        // Both are rates per second, which go up and down.
        ("spec/ratioMetric/counter", _ => false),
        ("spec/ratioMetric/bad/metricSource", o => Metric(o.Source, o.Objective.Misses(ObjectiveRules.Step))),
        ("spec/ratioMetric/total/metricSource", o => Metric(o.Source, o.Objective.All(ObjectiveRules.Step))));

    private static readonly ExportTable<(ResolvedService Service, Objective Objective)> Slo = new(
        ("apiVersion", _ => "openslo/v1"),
        ("kind", _ => "SLO"),
        ("metadata/name", o => Name(o.Service, o.Objective)),
        ("metadata/displayName", o => DisplayName(o.Service, o.Objective)),
        ("metadata/labels", o => InEnvironment(o.Service)),
        ("spec/service", o => Quoted(o.Service.Name)),
        ("spec/indicatorRef", o => Name(o.Service, o.Objective)),
        ("spec/timeWindow", o => new YamlSequence
        {
            new YamlMapping { ["duration"] = PromQl.Time(o.Objective.Window), ["isRolling"] = true },
        }),
        ("spec/budgetingMethod", _ => "Occurrences"),
        ("spec/objectives", o => new YamlSequence
        {
            new YamlMapping { ["displayName"] = o.Objective.Title, ["target"] = Facts.Number(o.Objective.Target / 100) },
        }));

    internal static Artifact? Render(PlatformModel model)
    {
        if (model.Service.Platform.Exports.OpenSlo is not { } names)
            return null;
        var objectives = model.Promotion.SelectMany(name => model.Environments.Where(one => one.Environment == name))
            .SelectMany(one => Objective.ObjectivesFor(one).Select(objective => (one, objective)));
        return YamlArtifact.FromDocuments(OpenSloKeys.File,
        [
            Service.Write(model.Service),
            .. objectives.SelectMany(o => new[] { Indicator.Write((o.one, o.objective, names.DataSource)), Slo.Write(o) }),
        ]);
    }

    private static YamlScalar Name(ResolvedService service, Objective objective) =>
        Quoted($"{service.Name}-{service.Environment}-{objective.Name}");

    private static YamlScalar DisplayName(ResolvedService service, Objective objective) =>
        Quoted($"{objective.Title} of {service.Title} in {service.Environment}");

    private static YamlMapping Metric(string? source, string query) => new()
    {
        ["metricSourceRef"] = QuotedOrNone(source),
        ["type"] = source is null ? (YamlNode)"Prometheus" : null,
        ["spec"] = new YamlMapping { ["query"] = Quoted(query) },
    };

    private static YamlMapping Labels(ResolvedService service) => new()
    {
        ["owner"] = Quoted(service.Owner.Name),
        ["system"] = QuotedOrNone(service.System),
        ["tier"] = Choice.Word(service.Tier),
    };

    private static YamlMapping InEnvironment(ResolvedService service)
    {
        var labels = Labels(service);
        labels["environment"] = Quoted(service.Environment);
        return labels;
    }

    /// <summary>A description has at most 1050 characters.</summary>
    private static string Short(string text) => text.Length > 1050 ? text[..1049] + "…" : text;
}
