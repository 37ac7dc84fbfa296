using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary><c>prometheus-rule.yaml</c>: recording rules and alerts.</summary>
internal static class PrometheusRule
{
    internal static YamlMapping? Render(ResolvedService service)
    {
        var alerts = AllAlerts.AlertsFor(service).ToLookup(a => a.Alert.Objective, a => (YamlNode)Rule(service, a.Alert, a.Severity));
        // Rules of one group are evaluated in order, but groups are not: an alert on a series that another group records would be one evaluation
        // late.
        var groups = YamlSequence.FromItems(
        [
            .. Objective.ObjectivesFor(service).Select(o => Group(service, o.Name, [.. ObjectiveRules.RulesFor(service, o), .. alerts[o.Name]])),
            .. alerts[null].Any() ? new[] { Group(service, "alerts", [.. alerts[null]]) } : [],
        ]);
        if (service.Platform.Monitoring.Rules == RuleFormat.None || groups.Items.Count == 0)
            return null;
        return new YamlMapping
        {
            ["apiVersion"] = "monitoring.coreos.com/v1",
            ["kind"] = "PrometheusRule",
            ["metadata"] = Metadata.MetadataFor(service, labels: service.Platform.Monitoring.RuleLabels),
            ["spec"] = new YamlMapping { ["groups"] = groups },
        };
    }

    private static YamlMapping Group(ResolvedService service, string name, IEnumerable<YamlNode> rules) => new()
    {
        ["name"] = Quoted($"{service.Name}-{name}"),
        ["rules"] = YamlSequence.FromItems(rules),
    };

    private static YamlMapping Rule(ResolvedService service, Alert alert, AlertSeverity severity) => new()
    {
        ["alert"] = alert.Name,
        ["expr"] = Literal(alert.Expression),
        ["for"] = alert.For is null ? null : (YamlNode)alert.For,
        ["labels"] = new YamlMapping
        {
            ["severity"] = Choice.Word(severity),
            ["service"] = Quoted(service.Name),
            ["owner"] = Quoted(service.Owner.Name),
            ["system"] = QuotedOrNone(service.System),
            ["tier"] = Choice.Word(service.Tier),
            ["environment"] = Quoted(service.Environment),
            ["region"] = QuotedOrNone(service.Place.Region),
            ["namespace"] = Quoted(service.Namespace),
            ["need"] = QuotedOrNone(alert.Need),
        },
        ["annotations"] = new YamlMapping
        {
            ["summary"] = Quoted($"{service.Name} in {service.Environment}: {alert.Summary}"),
            ["description"] = Quoted(alert.Description),
            ["runbook_url"] = Quoted(Links.Runbook(service, alert)),
            ["dashboard_url"] = QuotedOrNone(Links.Dashboard(service)),
            ["incident_url"] = QuotedOrNone(Links.Incidents(service)),
        },
    };
}
