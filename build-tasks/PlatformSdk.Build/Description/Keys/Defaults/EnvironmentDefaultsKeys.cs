using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Settings of an environment, in addition to default values for its services.</summary>
internal sealed record EnvironmentDefaults(HostName? Domain, string? Namespace, string? Cluster, string? Context, string? TargetRevision,
    string? Region, AlertSeverity? Alerts, AccessDescription Access, CostsDescription Costs, WrittenConfig Config)
{
    /// <summary>The environment in another region whose databases this one follows.</summary>
    internal string? StandbyOf { get; init; }

    /// <summary>The domain that it shares with the environments of other regions.</summary>
    internal HostName? SharedDomain { get; init; }

    internal static readonly EnvironmentDefaults None = new(null, null, null, null, null, null, null, AccessDescription.None,
        CostsDescription.None, WrittenConfig.None);
}

internal static class EnvironmentDefaultsKeys
{
    internal static readonly Key<HostName> Domain = new("domain", Scalars.Host)
    {
        Summary = "The domain of the environment's services.",
        Example = "staging.example.com",
        Effect = "the host in http-route.yaml of a service that sets none",
    };

    internal static readonly Key<string> Namespace = new("namespace", Texts.Name)
    {
        Summary = "The namespace of every service in the environment.",
        Default = "<system or name>-<environment>",
        Example = "staging",
        Effect = "metadata.namespace in deployment.yaml, cronjob.yaml, job.yaml and every other object",
    };

    internal static readonly Key<string> Cluster = new("cluster", Texts.Line)
    {
        Summary = "The cluster's name or address in Argo CD.",
        Default = "the cluster of Argo CD",
        Example = "production-eu",
        Effect = "spec.destination in deploy/gitops/",
    };

    internal static readonly Key<string> Context = new("context", Texts.Line)
    {
        Summary = "The kubectl context for the environment's cluster. If 'cluster' is an address, the context's server must have the same " +
            "address.",
        Default = "none: PlatformDeploy asks for -p:PlatformContext",
        Example = "production-eu-admin",
        Effect = "--context of every kubectl command of PlatformDeploy",
    };

    internal static readonly Key<string> TargetRevision = new("targetRevision", Texts.Line)
    {
        Summary = "The branch or tag that Argo CD follows.",
        Default = "HEAD",
        Example = "main",
        Effect = "spec.source.targetRevision in deploy/gitops/",
    };

    internal static readonly Key<string> Region = new("region", Texts.LabelValue)
    {
        Summary = "The region of the environment in the terms of its cloud. It is the placeholder {region} in the settings of 'provisioners'.",
        Default = "none",
        Example = "westeurope",
        Effect = "the settings that contain {region}, such as spec.configuration.destinationPath in database-object-store.yaml",
    };

    internal static readonly Key<string> StandbyOf = new("standbyOf", Texts.Name)
    {
        Summary = "The environment in another region whose databases are replicated to this one. A service with a database runs no pods here " +
            "until you fail over.",
        Default = "none: the environment has databases of its own",
        Example = "production-we",
        Effect = "spec.replica in database-cluster.yaml of both; spec.replicas in deployment.yaml, spec.suspend in cronjob.yaml; docs/fail-over.md",
    };

    internal static readonly Key<HostName> SharedDomain = new("sharedDomain", Scalars.Host)
    {
        Summary = "A second domain, which environments in several regions share. The DNS or load balancer of the platform team decides which " +
            "region gets its traffic.",
        Default = "none: services have only the host in 'domain'",
        Example = "example.com",
        Effect = "a second host in http-route.yaml and grpc-route.yaml; docs/fail-over.md",
    };

    internal static readonly Key<AlertSeverity> Alerts = new("alerts", new ChoiceShape<AlertSeverity>())
    {
        Summary = "The highest severity of alerts in the environment.",
        Default = "info in dev, page elsewhere",
        Example = "ticket",
        Effect = "the severity of alerts in prometheus-rule.yaml",
    };

    internal static readonly Key<AccessDescription> Access = new("access", AccessKeys.Shape)
    {
        Summary = "What differs in the login of the environment.",
        Default = "access of all environments",
        Example = "{ issuer: \"https://login.staging.example.com\" }",
        Effect = "Platform__Access__ variables in deployment.yaml, cronjob.yaml or job.yaml, and the egress in network-policy.yaml",
    };

    internal static readonly Key<CostsDescription> Costs = new("costs", CostKeys.EnvironmentShape)
    {
        Summary = "The prices and the budget that differ in the environment.",
        Default = "costs of all environments",
        Example = "{ budget: 1500 }",
        Effect = "the build's findings: PLAT3050",
    };

    internal static readonly ObjectShape<EnvironmentDefaults> Shape = new("an environment",
        [Domain, Namespace, Cluster, Context, TargetRevision, Region, StandbyOf, SharedDomain, Alerts, Access, Costs, .. ServiceKeys.OfEnvironment],
        f => new EnvironmentDefaults(f.Get(Domain), f.Get(Namespace), f.Get(Cluster), f.Get(Context), f.Get(TargetRevision), f.Get(Region),
            f.Get(Alerts), f.Get(Access) ?? AccessDescription.None, f.Get(Costs) ?? CostsDescription.None, ServiceKeys.ConfigIn(f))
        { StandbyOf = f.Get(StandbyOf), SharedDomain = f.Get(SharedDomain) });
}
