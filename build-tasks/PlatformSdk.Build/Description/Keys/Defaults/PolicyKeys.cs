using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The policy of the platform team.</summary>
internal sealed record PolicyDescription
{
    internal static readonly PolicyDescription None = new();

    /// <summary>The place of its keys.</summary>
    internal Place At { get; init; } = Place.Nowhere;

    /// <summary>The settings of rules by code, those of the organisation's own rules among them.</summary>
    internal IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    /// <summary>The registries, with or without a path, that images may come from; empty for any.</summary>
    internal IReadOnlyList<string> Registries { get; init; } = [];

    internal NamePattern? Names { get; init; }

    /// <summary>Who checks the rules in a cluster.</summary>
    internal ClusterEngine Cluster { get; init; }

    /// <summary>Who signs images; null if no cluster verifies signatures.</summary>
    internal SignatureDescription? Signatures { get; init; }

    internal TimeSpan DrillAge { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long the data of a retired service is kept.</summary>
    internal TimeSpan Retention { get; init; } = TimeSpan.FromDays(30);
}

internal static class PolicyKeys
{
    internal static readonly Key<IReadOnlyDictionary<string, RuleSetting>> Rules = new("rules", new RulesShape())
    {
        Summary = "What differs for a rule: its severity, or a map with more.",
        Default = "the rules' own severities",
        Example = "{ PLAT3004: error }",
        Effect = "the build's findings: the severity of those of the rule",
    };

    internal static readonly Key<IReadOnlyList<string>> Registries = new("registries",
        new ListShape<string>("a list of registries such as [registry.acme.example]", Texts.ImageRegistry))
    {
        Summary = "The registries that images may come from, with or without a path. An image without a registry comes from docker.io.",
        Default = "any",
        Example = "[registry.acme.example]",
        Effect = "the build's findings: PLAT3004 reports other images",
    };

    internal static readonly Key<NamePattern> Names = new("names", Scalars.NamePattern)
    {
        Summary = "The pattern that the name of a service must match.",
        Default = "any name",
        Example = "\"^[a-z]+(-[a-z]+)*$\"",
        Effect = "the build's findings: PLAT3019 reports other names",
    };

    internal static readonly Key<Duration> Retention = new("retention", Scalars.Retention)
    {
        Summary = "How long the data of a retired service is kept after its 'retire' day.",
        Default = "30d",
        Example = "90d",
        Effect = "the day in the list that PlatformRetire writes",
    };

    internal static readonly Key<Duration> DrillAge = new("drillAge", Scalars.Duration)
    {
        Summary = "How old the last restore drill of a critical service's database may be.",
        Default = "90d",
        Example = "90d",
        Effect = "the build's findings: PLAT3013 reports older ones",
    };

    internal static readonly Key<ClusterEngine> Cluster = new("cluster", new ChoiceShape<ClusterEngine>())
    {
        Summary = "Who checks the rules in a cluster: 'admission', which is the API server itself, 'kyverno', or 'none'.",
        Default = "admission",
        Example = "kyverno",
        Effect = "the objects in system/policies/, which the project of the system writes, and in obj/policies/, which " +
            "-t:PlatformClusterPolicy writes",
    };

    internal static readonly Key<SignatureDescription> Signatures = new("signatures", SignatureKeys.Shape)
    {
        Summary = "The images of 'imageRegistry' must be signed. An empty map stands for the pipeline of the repository on github.com or gitlab.com.",
        Default = "none: signatures are not verified",
        Example = "{}",
        Effect = "system/policies/signatures.yaml",
    };

    internal static readonly PolicyShape Shape =
        new(new ObjectShape<PolicyDescription>("policy", [Rules, Registries, Names, DrillAge, Retention, Cluster, Signatures], f => new()
        {
            At = f.At,
            Rules = f.Get(Rules) ?? PolicyDescription.None.Rules,
            Registries = f.Get(Registries) ?? [],
            Names = f.Get(Names),
            Cluster = f.Get(Cluster) ?? ClusterEngine.Admission,
            Signatures = f.Get(Signatures),
            Retention = f.Get(Retention)?.Value ?? PolicyDescription.None.Retention,
            DrillAge = f.Get(DrillAge)?.Value ?? PolicyDescription.None.DrillAge,
        }));
}
