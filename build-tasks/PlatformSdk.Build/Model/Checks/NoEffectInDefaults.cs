using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Reports keys of the defaults that have no effect because of other keys; otherwise the platform team would assume that they work. It is only a
/// warning, because the service that is being built cannot fix it.
/// </summary>
internal static class NoEffectInDefaults
{
    private const string OtherDomain = "without 'catalog.domain.owner' another repository describes the domain.";

    private static readonly string[] TeamKeys = ["title", "email", "parent"];

    internal static void Run(DefaultsDescription platform, FindingList findings)
    {
        foreach (var (path, means, reason) in SecretContext.KeysOf(platform.Secrets ?? SecretsDescription.None).Concat(Others(platform)))
        {
            if (!means && platform.At.Find(path) is { IsWritten: true } key)
                findings.Add(DescriptionCodes.NoEffectInDefaults, key.OfName,
                    $"'{path}' has no effect: {reason} Remove it, or set the key it depends on.");
        }

        if (platform.Monitoring.Rules != RuleFormat.None)
            return;
        foreach (var environment in platform.Environments.Keys)
        {
            if (platform.At.Find($"environments.{environment}.alerts") is { IsWritten: true } key)
                findings.Add(DescriptionCodes.NoEffectInDefaults, key.OfName,
                    $"'environments.{environment}.alerts' has no effect: with 'monitoring.rules: none' there are no alerts. Remove it, or set " +
                    $"'monitoring.rules'.");
        }
    }

    private static IEnumerable<(string Path, bool Means, string Reason)> Others(DefaultsDescription platform)
    {
        var (exports, rules, dashboards, routes) = (platform.Telemetry?.OtlpEndpoint is not null, platform.Monitoring.Rules != RuleFormat.None,
            platform.Monitoring.Dashboards != DashboardFormat.None, platform.At[DefaultsKeys.Gateway].IsWritten);
        var isScraped = platform.Telemetry?.Scrape is true;
        return
        [
            ("telemetry.sampling", exports, "without 'telemetry.otlpEndpoint' no trace is exported."),
            ("telemetry.logs", exports, "without 'telemetry.otlpEndpoint' logs go to the console."),
            ("network.collector", exports, "without 'telemetry.otlpEndpoint' no service calls a collector."),
            ("monitoring.ruleLabels", rules || isScraped, "with 'monitoring.rules: none' no PrometheusRule is generated."),
            ("monitoring.dashboardLabels", dashboards, "with 'monitoring.dashboards: none' no dashboard is generated."),
            ("monitoring.grafanaUrl", dashboards, "with 'monitoring.dashboards: none' there is no dashboard to link to."),
            ("monitoring.catalogUrl", dashboards, "with 'monitoring.dashboards: none' there is no dashboard that links to the catalog."),
            ("costs.actual", dashboards, "with 'monitoring.dashboards: none' there is no dashboard that shows actual costs."),
            ("network.gateway", routes, "without 'gateway' no service has a route."),
            ("network.prometheus", isScraped || ProvisionerContext.RunsDatabases(platform),
                "without 'telemetry.scrape' no Prometheus calls a service, and without 'provisioners' no database."),
            ("network.gateway.port", false, "the gateway calls the service's own port."),
            ("network.nodes.port", false, "the nodes call the management port."),
            ("network.prometheus.port", false, "Prometheus calls the pods' own ports."),
            ("network.external.port", false, "an external need is called on the port of its own 'url'."),
            .. platform.Network.Where(n => n.Value is { HasPlace: false, Port: null })
                .Select(n => ($"network.{n.Key}", false, "it sets none of 'cidrs', labels and 'port'.")),
            ("exports.port.relations.resources", platform.Exports.Port?.ResourceBlueprint is not null,
                "without 'blueprints.resource' needs are no entities of Port."),
            .. ProvisionerContext.PlacesOf(platform),
            ProvisionerContext.Terraform(platform),
            .. platform.Provisioners.SelectMany(p => ProvisionerContext.KeysOf(p.Key, p.Value)),
            ("catalog.domain.title", platform.Catalog.Domain?.Owner is not null, OtherDomain),
            ("catalog.domain.description", platform.Catalog.Domain?.Owner is not null, OtherDomain),
            .. platform.Owners.Keys.SelectMany(owner => TeamKeys.Select(key => ($"owners.{owner}.{key}",
                platform.Catalog.Groups == CatalogGroups.Written, "with 'catalog.groups: external' no team is written."))),
            ("rollouts.trafficRouter", routes, "without 'gateway' no service has a route to split traffic on."),
        ];
    }
}
