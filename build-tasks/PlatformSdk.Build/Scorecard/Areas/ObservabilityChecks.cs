using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Dashboards;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Scorecard.Facts;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Whether the team learns of a problem before its users, and finds the cause.</summary>
internal static class ObservabilityChecks
{
    internal static readonly IReadOnlyList<Check> All =
    [
        new("observability/telemetry", ScorecardLevel.Bronze, "Traces, metrics and logs leave the pod",
            "Ask the platform team to set 'telemetry.otlpEndpoint'.",
            Set("telemetry.otlpEndpoint", s => s.Platform.Telemetry?.OtlpEndpoint is not null)),
        new("observability/one-name", ScorecardLevel.Bronze, "Telemetry carries the name that the catalog has",
            "Remove the patch of the variable OTEL_SERVICE_NAME.",
            Container(["env"], c => c.Variable(EnvironmentVariables.OtelServiceName) is { } name && name == c.Name)),
        new("observability/sampling", ScorecardLevel.Bronze, "Traces are sampled",
            "Set 'telemetry.sampling' to at least 1.",
            Set("telemetry.sampling", s => s.Platform.Telemetry?.Sampling is not { Value: < 1 })),
        new("observability/alerts", ScorecardLevel.Bronze, "Alerts are installed",
            "Remove 'monitoring.rules: none', or the patch that deletes the PrometheusRule.",
            Object(["PrometheusRule"], "monitoring.rules")),
        new("observability/dashboard", ScorecardLevel.Bronze, "A dashboard is installed",
            "Remove 'monitoring.dashboards: none', or the patch that deletes the dashboard.",
            InEach(HasDashboard, (subject, e) => HasDashboard(e)
                ? (Span.WholeFile($"deploy/{e.Service.Environment}/{GrafanaDashboard.FileName}"), null)
                : subject.PlaceOf(e, "monitoring.dashboards"))),
        new("observability/runbook-links", ScorecardLevel.Bronze, "Every alert leads to a runbook",
            "Set 'repository', from which the links to docs/runbook.md are made, or set 'runbook' to an address.",
            Holds(PolicyCodes.NoRunbook, "PrometheusRule")),

        new("observability/objective", ScorecardLevel.Silver, "The service has an objective for its availability",
            "Set 'slo: { availability: 99.9 }'.",
            Set("slo.availability", s => s.Slo?.Availability is not null).Where(Applies.ToServers)),
        new("observability/on-call", ScorecardLevel.Silver, "Alerts reach an on-call rotation",
            "Set 'onCall: { pagerduty: … }', or ask the platform team to set 'pagerduty' for the owner.",
            Set("onCall", s => s.OnCall is not null)),
        new("observability/dashboard-links", ScorecardLevel.Silver, "Catalog and alerts link to the dashboard",
            "Ask the platform team to set 'monitoring.grafanaUrl'.",
            Set("monitoring.grafanaUrl", s => s.Platform.Monitoring.GrafanaUrl is not null)),
        new("observability/catalog-links", ScorecardLevel.Silver, "Dashboards link to the catalog",
            "Ask the platform team to set 'monitoring.catalogUrl'.",
            Set("monitoring.catalogUrl", s => s.Platform.Monitoring.CatalogUrl is not null)),
        new("observability/prometheus", ScorecardLevel.Silver, "The platform can ask for the metrics of the service",
            "Ask the platform team to set 'telemetry.prometheusUrl'.",
            Set("telemetry.prometheusUrl", s => s.Platform.Telemetry?.PrometheusUrl is not null)),
        new("observability/alerts-notify", ScorecardLevel.Silver, "Alerts of production notify people",
            "Raise 'tier' above internal, or remove 'alerts: info' of the environment.",
            Alerts(AlertSeverity.Ticket)),

        new("observability/latency-objective", ScorecardLevel.Gold, "The service has an objective for its latency",
            "Set 'slo: { latency: { within: 300ms, for: 99 } }'.",
            Set("slo.latency", s => s.Slo?.Latency is not null).Where(Applies.ToServers)),
        new("observability/alerts-page", ScorecardLevel.Gold, "An alert of production wakes the person on call",
            "Set 'tier: critical', or remove 'alerts' of the environment.",
            Alerts(AlertSeverity.Page)),
        new("observability/early-alerts", ScorecardLevel.Gold, "Problems show before production: alerts notify people in a test environment",
            "Add an environment such as staging, or remove its 'alerts: none'.",
            EarlyAlerts),
        new("observability/own-alerts", ScorecardLevel.Gold, "The team has alerts of its own, about what the service is for",
            "Add a PrometheusRule under deploy/extra/.",
            OwnAlerts),
        new("observability/canary-analysis", ScorecardLevel.Gold, "Metrics decide whether a canary is promoted",
            "Ask the platform team to set 'telemetry.prometheusUrl'.",
            Object(["AnalysisTemplate"], "telemetry.prometheusUrl").Where(subject => subject.Live.Any(e => Rollouts.IsCanary(e.Service)))),
        new("observability/log-levels", ScorecardLevel.Gold, "Log levels can change while the service runs",
            $"Add the need '{ManagementPaths.Token}: {{ type: secret, optional: true }}'.",
            Set($"needs.{ManagementPaths.Token}", s => s.Needs.Any(need => need.Name == ManagementPaths.Token)).Where(Applies.ToRunning)),
    ];

    private static bool HasDashboard(Policy.RuleEnvironment environment) => environment.Objects.Any(o => o.FileName == GrafanaDashboard.FileName);

    private static Func<Subject, Answer> Alerts(AlertSeverity least) => subject =>
        InEach(e => subject.Loudest(e) >= least, (_, e) => subject.PlaceOf(e, "tier"))(subject);

    private static Answer EarlyAlerts(Subject subject)
    {
        var early = subject.All.Where(e => !ProductionEnvironments.Contain(e.Service.Environment)).ToList();
        if (early.Find(e => subject.Loudest(e) >= AlertSeverity.Ticket) is { } notifies)
            return Answer.Passed(Span.WholeFile($"deploy/{notifies.Service.Environment}/prometheus-rule.yaml"));
        var (place, key) = subject.All is [var first, ..] ? subject.PlaceOf(first, "environments") : (Span.WholeFile(""), null);
        return Answer.Missing(place, key);
    }

    private static Answer OwnAlerts(Subject subject) =>
        subject.Context.User.Extra.FirstOrDefault(extra => extra.Kind == "PrometheusRule") is { } own
            ? Answer.Passed(own.Span)
            : Answer.Missing(Span.WholeFile("deploy/extra/alerts.yaml"));
}
