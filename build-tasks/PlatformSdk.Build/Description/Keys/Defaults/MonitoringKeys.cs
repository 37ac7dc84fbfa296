using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>How alerts and dashboards are delivered.</summary>
internal sealed record MonitoringDescription
{
    internal static readonly MonitoringDescription None = new();

    internal RuleFormat Rules { get; init; }
    internal IReadOnlyDictionary<string, string> RuleLabels { get; init; } = new Dictionary<string, string>();
    internal DashboardFormat Dashboards { get; init; }
    internal IReadOnlyDictionary<string, string> DashboardLabels { get; init; } = MonitoringKeys.SidecarLabel;
    internal WebAddress? GrafanaUrl { get; init; }
    internal WebAddress? CatalogUrl { get; init; }
    internal WebAddress? IncidentsUrl { get; init; }
}

internal static class MonitoringKeys
{
    /// <summary>The label that the sidecar of Grafana's chart looks for by default.</summary>
    internal static readonly IReadOnlyDictionary<string, string> SidecarLabel = new Dictionary<string, string> { ["grafana_dashboard"] = "1" };

    private static readonly MapShape<string> Labels =
        new("a map of labels such as { release: kube-prometheus-stack }", Texts.LabelKeyPattern, "the key of a label", Texts.LabelValue);

    internal static readonly Key<RuleFormat> Rules = new("rules", new ChoiceShape<RuleFormat>())
    {
        Summary = "How alerts reach Prometheus: through the Prometheus operator, or not at all.",
        Default = "prometheus-operator",
        Example = "none",
        Effect = "whether prometheus-rule.yaml is generated",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> RuleLabels = new("ruleLabels", Labels)
    {
        Summary = "The labels that Prometheus selects its rules and pod monitors by.",
        Default = "none",
        Example = "{ release: kube-prometheus-stack }",
        Effect = "metadata.labels of prometheus-rule.yaml and pod-monitor.yaml",
    };

    internal static readonly Key<DashboardFormat> Dashboards = new("dashboards", new ChoiceShape<DashboardFormat>())
    {
        Summary = "How dashboards reach Grafana: as ConfigMaps that its sidecar loads, or not at all.",
        Default = "sidecar",
        Example = "none",
        Effect = "whether grafana-dashboard.yaml is generated",
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> DashboardLabels = new("dashboardLabels", Labels)
    {
        Summary = "The labels that the sidecar finds dashboards by.",
        Default = "{ grafana_dashboard: \"1\" }",
        Example = "{ dashboards: platform }",
        Effect = "metadata.labels of grafana-dashboard.yaml",
    };

    internal static readonly Key<WebAddress> GrafanaUrl = new("grafanaUrl", Scalars.Url)
    {
        Summary = "The address of Grafana.",
        Example = "https://grafana.example.com",
        Effect = "dashboard_url of every alert in prometheus-rule.yaml",
    };

    internal static readonly Key<WebAddress> CatalogUrl = new("catalogUrl", Scalars.Url)
    {
        Summary = "The address of Backstage.",
        Example = "https://backstage.example.com",
        Effect = "the link to the catalog in grafana-dashboard.yaml",
    };

    internal static readonly Key<WebAddress> IncidentsUrl = new("incidentsUrl", Scalars.Url)
    {
        Summary = "The page that says what people do in an incident: roles, severity levels, escalation.",
        Default = "docs/incidents/README.md in the root of the repository, where that file exists",
        Example = "https://wiki.example.com/incidents",
        Effect = "incident_url of every alert in prometheus-rule.yaml; links in catalog-info.yaml, docs/index.md, and a new docs/runbook.md; " +
            "system/escalation.md, which the project of the system writes",
    };

    internal static readonly ObjectShape<MonitoringDescription> Shape = new("monitoring",
        [Rules, RuleLabels, Dashboards, DashboardLabels, GrafanaUrl, CatalogUrl, IncidentsUrl],
        f => new MonitoringDescription
        {
            Rules = f.Get(Rules) ?? RuleFormat.PrometheusOperator,
            RuleLabels = f.Get(RuleLabels) ?? MonitoringDescription.None.RuleLabels,
            Dashboards = f.Get(Dashboards) ?? DashboardFormat.Sidecar,
            DashboardLabels = f.Get(DashboardLabels) ?? SidecarLabel,
            GrafanaUrl = f.Get(GrafanaUrl),
            CatalogUrl = f.Get(CatalogUrl),
            IncidentsUrl = f.Get(IncidentsUrl),
        });
}
