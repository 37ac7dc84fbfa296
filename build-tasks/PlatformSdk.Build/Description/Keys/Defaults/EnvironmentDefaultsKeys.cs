using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>What the platform says of an environment, beside default values for every service in it.</summary>
internal sealed record EnvironmentDefaults(HostName? Domain, string? Namespace, string? Cluster, string? Context, string? TargetRevision,
    AlertSeverity? Alerts)
{
    internal static readonly EnvironmentDefaults None = new(null, null, null, null, null, null);
}

internal static class EnvironmentDefaultsKeys
{
    internal static readonly Key<HostName> Domain = new("domain", Scalars.Host)
    {
        Summary = "The domain below which services of the environment are reached.",
        Example = "staging.example.com",
        Effect = "the host of http-route.yaml where a service says none",
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
        Summary = "The cluster, as Argo CD knows it: a name or an address.",
        Default = "the one Argo CD runs in",
        Example = "production-eu",
        Effect = "spec.destination in deploy/gitops/",
    };

    internal static readonly Key<string> Context = new("context", Texts.Line)
    {
        Summary = "The context of kubectl that reaches the environment's cluster; where 'cluster' is an address, it must be that context's server.",
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

    internal static readonly Key<AlertSeverity> Alerts = new("alerts", new ChoiceShape<AlertSeverity>())
    {
        Summary = "The loudest that an alert of the environment may be.",
        Default = "info in dev, page elsewhere",
        Example = "ticket",
        Effect = "the severity of alerts in prometheus-rule.yaml",
    };

    internal static readonly ObjectShape<EnvironmentDefaults> Shape = new("an environment",
        [Domain, Namespace, Cluster, Context, TargetRevision, Alerts, .. ServiceKeys.OfEnvironment],
        f => new EnvironmentDefaults(f.Get(Domain), f.Get(Namespace), f.Get(Cluster), f.Get(Context), f.Get(TargetRevision), f.Get(Alerts)));
}
