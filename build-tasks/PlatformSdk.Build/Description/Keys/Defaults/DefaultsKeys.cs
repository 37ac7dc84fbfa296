using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The keys of <c>platform.defaults.yaml</c>, which the platform team owns.</summary>
internal sealed class DefaultsKeys
{
    internal static readonly Key<string> ImageRegistry = new("imageRegistry", Texts.ImageRegistry)
    {
        Summary = "The registry of the images. A service's image is <imageRegistry>/<name>.",
        Default = "none: the image is <name>",
        Example = "registry.example.com/shop",
        Effect = "the image in deployment.yaml, cronjob.yaml or job.yaml, and where PublishContainer pushes to",
    };

    internal static readonly Key<GatewayDescription> Gateway = new("gateway", GatewayKeys.Shape)
    {
        Summary = "The Gateway that routes attach to.",
        Default = "none: no route is generated",
        Example = "{ name: public, namespace: gateways }",
        Effect = "http-route.yaml and network-policy.yaml",
    };

    internal static readonly Key<TelemetryDescription> Telemetry = new("telemetry", TelemetryKeys.Shape)
    {
        Summary = "Where telemetry goes.",
        Example = "{ otlpEndpoint: \"http://otel-collector.observability:4318\" }",
        Effect = "the OTEL_ variables in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<MonitoringDescription> Monitoring = new("monitoring", MonitoringKeys.Shape)
    {
        Summary = "How alerts and dashboards are delivered.",
        Default = "a PrometheusRule, and a ConfigMap for Grafana's sidecar",
        Example = "{ ruleLabels: { release: kube-prometheus-stack }, grafanaUrl: \"https://grafana.example.com\" }",
        Effect = "prometheus-rule.yaml, grafana-dashboard.yaml, annotations in catalog-info.yaml",
    };

    internal static readonly Key<SecretsDescription> Secrets = new("secrets", SecretKeys.Shape)
    {
        Summary = "Where secrets are stored and how they reach a pod.",
        Default = "{ store: files, delivery: secret }",
        Example = "{ store: vault, address: \"https://vault.example.com:8200\" }",
        Effect = "Platform__Secrets__ variables in deployment.yaml, cronjob.yaml or job.yaml, and the delivery objects",
    };

    internal static readonly Key<AccessDescription> Access = new("access", AccessKeys.Shape)
    {
        Summary = "The organisation's login. A service whose callers must authenticate (expose.auth) accepts its tokens, and a service with the " +
            "need access-client gets tokens for its own calls.",
        Default = "none: no caller must authenticate",
        Example = "{ issuer: \"https://login.example.com/realms/acme\", audience: \"api://{name}\" }",
        Effect = "Platform__Access__ variables in deployment.yaml, cronjob.yaml or job.yaml, and the egress in network-policy.yaml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, NetworkTarget>> Network = new("network",
        new MapShape<NetworkTarget>("a map of network targets such as { postgres: { cidrs: [10.1.0.0/16] } }", Texts.NamePattern, Texts.Name.Expected,
            NetworkKeys.Shape,
            new FixedNames("network", NetworkKeys.Targets)))
    {
        Summary = "Where managed services are on the network: by type of need ('external' is for addresses that are not on the internet), and " +
            "'collector', 'secret-store', 'dns', 'nodes', 'gateway' and 'prometheus'; for databases of CloudNativePG also 'database-operator', " +
            "'kubernetes-api' and 'object-store'.",
        Default = "private address ranges; for 'dns' kube-system and the node-local cache 169.254.20.10; for 'gateway' all pods in its namespace; " +
            "for 'prometheus' pods in any namespace with the label app.kubernetes.io/name: prometheus; for 'database-operator' the namespace " +
            "cnpg-system; for 'kubernetes-api' and 'object-store' every address on their ports",
        Example = "{ postgres: { cidrs: [10.1.0.0/16] } }",
        Effect = "network-policy.yaml, database-network-policy.yaml; with cidrs, 'gateway' also sets the proxies whose forwarded headers a service " +
            "with a route trusts " +
            "(Platform__Web__KnownProxies)",
    };

    internal static readonly Key<string> TrafficRouter = new("trafficRouter", new WordShape(["gatewayAPI"]))
    {
        Summary = "What splits the traffic of a canary.",
        Default = "none: by the ratio of pods",
        Example = "gatewayAPI",
        Effect = "rollout.yaml, service-canary.yaml and http-route.yaml",
    };

    internal static readonly Key<string> Rollouts =
        new("rollouts", new ObjectShape<string>("rollouts", [TrafficRouter], f => f.Get(TrafficRouter) ?? ""))
        {
            Summary = "Settings for Argo Rollouts.",
            Example = "{ trafficRouter: gatewayAPI }",
            Effect = "rollout.yaml",
        };

    internal static readonly Key<string> Scaling = new("scaling", ScalingKeys.Shape)
    {
        Summary = "How services are scaled by something other than CPU.",
        Default = "not at all",
        Example = "{ provider: keda }",
        Effect = "the build's findings: whether 'scale' is accepted",
    };

    internal static readonly Key<GitOpsDescription> GitOps = new("gitops", GitOpsKeys.Shape)
    {
        Summary = "Settings for Argo CD.",
        Example = "{ namespace: argocd, project: shop }",
        Effect = "deploy/gitops/",
    };

    internal static readonly Key<PreviewDescription> Previews = new("previews", PreviewKeys.Shape)
    {
        Summary = "Settings for the environments of pull requests.",
        Example = "{ ttl: 7d }",
        Effect = "deploy/gitops/application-set-preview.yaml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, ProvisionerDescription>> Provisioners = new("provisioners",
        new MapShape<ProvisionerDescription>("a map of types of need such as { postgres: { use: cloudnative-pg } }", Texts.NamePattern,
            Texts.Name.Expected, ProvisionerKeys.Shape, new FixedNames("provisioners", [.. NeedTypes.DataStores, TerraformKeys.Name])))
    {
        Summary = "What provides each type of need; 'terraform' has the settings of Terraform instead of a type.",
        Default = "none: the platform does not provide it",
        Example = "{ postgres: { use: cloudnative-pg } }",
        Effect = "the objects of the provisioner, such as database-cluster.yaml, or deploy/infrastructure/",
    };

    internal static readonly Key<CostsDescription> Costs = new("costs", CostKeys.Shape)
    {
        Summary = "How costs are attributed and estimated, and the budget.",
        Example = "{ center: \"4711\", budget: 500 }",
        Effect = "the label platform-sdk.dev/cost-center in deployment.yaml, cronjob.yaml or job.yaml and every other object; the build's " +
            "findings: PLAT3050",
    };

    internal static readonly Key<PolicyDescription> Policy = new("policy", PolicyKeys.Shape)
    {
        Summary = "What the rules demand, and how their findings count.",
        Default = "the rules' own severities",
        Example = "{ registries: [registry.acme.example], rules: { PLAT3004: error } }",
        Effect = "the build's findings: the severity of those of the rules",
    };

    internal static readonly Key<ScorecardDescription> Scorecard = new("scorecard", ScorecardKeys.Shape)
    {
        Summary = "What differs from the SDK's scorecard.",
        Default = "every check of the SDK counts in its level",
        Example = "{ levels: { reliability/three-replicas: silver } }",
        Effect = "the scorecard in platform-report.html",
    };

    internal static readonly Key<IReadOnlyDictionary<string, OwnerDescription>> Owners = new("owners",
        new MapShape<OwnerDescription>("a map of owners such as { team-checkout: { costCenter: \"4711\" } }", Texts.LabelKeyPattern,
            "the name of an owner", OwnerKeys.Shape))
    {
        Summary = "Settings for each team.",
        Example = "{ team-checkout: { costCenter: \"4711\" } }",
        Effect = "labels in deployment.yaml, cronjob.yaml or job.yaml, annotations in catalog-info.yaml, the Groups in system/catalog-info.yaml",
    };

    internal static readonly Key<CatalogDescription> Catalog = new("catalog", CatalogKeys.Shape)
    {
        Summary = "How the system appears in the catalog. It is read by the project of the system.",
        Example = "{ title: Shop, owner: team-checkout }",
        Effect = "system/catalog-info.yaml, which the project of the system writes",
    };

    internal static readonly Key<SupportAddress> Support = new("support", Scalars.Support)
    {
        Summary = "Where people who are stuck find the platform team: a page or chat (https), or a mailbox (mailto).",
        Default = "none",
        Example = "https://chat.example.com/platform",
        Effect = "a link in catalog-info.yaml, docs/reference.md, a new runbook, the report, the site of the system and the development page, and " +
            "a line in the log of a build that fails",
    };

    internal static readonly Key<TrustDescription> Trust = new("trust", TrustKeys.Shape)
    {
        Summary = "The company's certificate authorities, which every service trusts in addition to those in its image.",
        Default = "those in the image",
        Example = "{ configMap: company-ca }",
        Effect = "a volume, and SSL_CERT_FILE, in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<ExportsDescription> Exports = new("exports", ExportsKeys.Shape)
    {
        Summary = "Files for other tools that each build also writes, in the words of your accounts there. See docs/exports.md.",
        Default = "none",
        Example = "{ score: {}, openslo: {}, helm: {} }",
        Effect = "port.yml, cortex.yaml, opslevel.yml, score.yaml, openslo.yaml and deploy/chart/",
    };

    internal static readonly Key<IReadOnlyList<PlatformPatch>> Patches =
        new("patches", new ListShape<PlatformPatch>("a list of patches", PatchKeys.Shape))
        {
            Summary = "Changes to generated objects that no key covers, such as pull secrets, node selectors, tolerations or mesh annotations. A " +
                "service's own patches are applied after these.",
            Default = "none",
            Example = "[{ environments: [production], patch: { kind: ServiceAccount, imagePullSecrets: [{ name: registry }] } }]",
            Effect = "the objects it matches, such as deployment.yaml and service-account.yaml",
        };

    internal static readonly Key<IReadOnlyList<FreezeDescription>> Freezes =
        new("freezes", new ListShape<FreezeDescription>("a list of freezes", FreezeKeys.Shape))
        {
            Summary = "Times in which nothing is released to some environments, except by an override on record. See docs/how-to/freeze.md.",
            Default = "none",
            Example = "[{ from: 2026-12-18, to: 2027-01-03, environments: [production], reason: Christmas trade }]",
            Effect = "spec.syncWindows of system/gitops/project-shop.yaml, and PlatformRelease and PlatformDeploy refuse",
        };

    internal static readonly Key<string> PriorityClass = new("priorityClass", Texts.Name)
    {
        Summary = "The priority class of the tier's pods.",
        Default = "none",
        Example = "business-critical",
        Effect = "priorityClassName in deployment.yaml, cronjob.yaml or job.yaml",
    };

    internal static readonly Key<IReadOnlyDictionary<string, EnvironmentDefaults>> Environments = new("environments",
        new MapShape<EnvironmentDefaults>("a map of environments", Texts.NamePattern, Texts.Name.Expected, EnvironmentDefaultsKeys.Shape))
    {
        Summary = "The environments, and default values for each.",
        Default = "dev, staging and production",
        Example = "{ production: { domain: example.com } }",
        Effect = "a folder each, such as deploy/production/",
    };

    /// <param name="service">The keys of a service; all but a few may have a default.</param>
    internal DefaultsKeys(ServiceKeys service)
    {
        string[] own = ["apiVersion", "kind", "name", "owner", "environments", "waivers", "tier", "retire"];
        ForServices = [.. service.All.Where(k => !own.Contains(k.Name))];
        Tiers = new Key<IReadOnlyDictionary<string, TierDefaults>>("tiers",
            new MapShape<TierDefaults>("a map of tiers such as { critical: { priorityClass: business-critical } }", Texts.NamePattern,
                Texts.Name.Expected,
                new ObjectShape<TierDefaults>("a tier", [PriorityClass, .. ForServices],
                    f => new TierDefaults(f.Get(PriorityClass), ServiceKeys.ConfigIn(f))),
                new FixedNames("tiers", [.. Enum.GetValues<Tier>().Select(tier => Choice.Word(tier))])))
        {
            Summary = "Default values by tier.",
            Example = "{ critical: { replicas: 3..20 } }",
            Effect = "the files listed for the same key of platform.yaml, such as deployment.yaml",
        };
        All =
        [
            IdentityKeys.ApiVersion, ImageRegistry, Gateway, Telemetry, Monitoring, Secrets, Access, Network, Rollouts, Scaling, GitOps, Previews,
            Provisioners, Costs, Policy, Scorecard, Owners, Catalog, Support, Trust, Exports, Patches, Freezes, Tiers, Environments,
            IdentityKeys.Tier,
            .. ForServices,
        ];
        Shape = new ObjectShape<DefaultsDescription>("platform.defaults.yaml", All, Build) { IsPartial = true };
    }

    /// <summary>The keys of platform.yaml that may have a default.</summary>
    internal IReadOnlyList<Key> ForServices { get; }

    internal Key<IReadOnlyDictionary<string, TierDefaults>> Tiers { get; }

    internal IReadOnlyList<Key> All { get; }

    internal ObjectShape<DefaultsDescription> Shape { get; }

    private DefaultsDescription Build(Fields f) => new()
    {
        At = f.At,
        Tier = f.Get(IdentityKeys.Tier),
        ImageRegistry = f.Get(ImageRegistry),
        Gateway = f.Get(Gateway),
        Telemetry = f.Get(Telemetry),
        Monitoring = f.Get(Monitoring) ?? MonitoringDescription.None,
        Secrets = f.Get(Secrets),
        Access = f.Get(Access) ?? AccessDescription.None,
        Network = f.Get(Network) ?? DefaultsDescription.None.Network,
        TrafficRouter = f.Get(Rollouts),
        ScalingProvider = f.Get(Scaling),
        GitOps = f.Get(GitOps),
        Previews = f.Get(Previews),
        Provisioners = f.Get(Provisioners)?.Where(p => p.Key != TerraformKeys.Name).ToDictionary() ?? DefaultsDescription.None.Provisioners,
        Terraform = f.Get(Provisioners)?.GetValueOrDefault(TerraformKeys.Name) ?? ProvisionerDescription.None,
        Costs = f.Get(Costs) ?? CostsDescription.None,
        Policy = f.Get(Policy) ?? PolicyDescription.None,
        Scorecard = f.Get(Scorecard) ?? ScorecardDescription.None,
        Owners = f.Get(Owners) ?? DefaultsDescription.None.Owners,
        Catalog = f.Get(Catalog) ?? CatalogDescription.None,
        Support = f.Get(Support),
        Trust = f.Get(Trust),
        Exports = f.Get(Exports) ?? ExportsDescription.None,
        Patches = f.Get(Patches) ?? [],
        Freezes = f.Get(Freezes) ?? [],
        Tiers = f.Get(Tiers) ?? DefaultsDescription.None.Tiers,
        Environments = f.Get(Environments) ?? DefaultsDescription.None.Environments,
        Configs =
        [
            ServiceKeys.ConfigIn(f),
            .. (f.Get(Tiers)?.Values ?? []).Select(tier => tier.Config),
            .. (f.Get(Environments)?.Values ?? []).Select(environment => environment.Config),
        ],
    };
}
