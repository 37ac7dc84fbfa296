using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Monitoring.Alerts;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary><c>prometheus-rule.yaml</c>: what Prometheus computes ahead, and whom it tells when.</summary>
internal static class PrometheusRule
{
    internal static YamlMapping? Render(ResolvedService service)
    {
        var groups = YamlSequence.Of([.. Objective.Of(service).Select(o => Group(service, o.Name, ObjectiveRules.Of(service, o))), .. Alerts(service)]);
        if (service.Platform.Monitoring.Rules == RuleFormat.None || groups.Items.Count == 0)
            return null;
        return new YamlMapping
        {
            ["apiVersion"] = "monitoring.coreos.com/v1",
            ["kind"] = "PrometheusRule",
            ["metadata"] = Metadata.Of(service, labels: service.Platform.Monitoring.RuleLabels),
            ["spec"] = new YamlMapping { ["groups"] = groups },
        };
    }

    private static IEnumerable<YamlMapping> Alerts(ResolvedService service)
    {
        var alerts = AllAlerts.Of(service);
        if (alerts.Count > 0)
            yield return Group(service, "alerts", YamlSequence.Of(alerts, a => Rule(service, a.Alert, a.Severity)));
    }

    private static YamlMapping Group(ResolvedService service, string name, YamlSequence rules) => new()
    {
        ["name"] = Quoted($"{service.Name}-{name}"),
        ["rules"] = rules,
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
            ["namespace"] = Quoted(service.Namespace),
        },
        ["annotations"] = new YamlMapping
        {
            ["summary"] = Quoted($"{service.Name} in {service.Environment}: {alert.Summary}"),
            ["description"] = Quoted(alert.Description),
            ["runbook_url"] = Quoted(Links.Runbook(service, alert)),
            ["dashboard_url"] = QuotedOrNone(Links.Dashboard(service)),
        },
    };
}
