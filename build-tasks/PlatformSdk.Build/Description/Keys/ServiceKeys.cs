using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The keys of <c>platform.yaml</c>, combined from its parts and the types of need.</summary>
internal sealed class ServiceKeys
{
    internal static readonly Key<ExposeDescription> Expose = new("expose", ExposeKeys.Shape)
    {
        Summary = "How the service is reached from outside the cluster. Without it the service is internal.",
        Example = "{ host: orders.example.com, public: true }",
        Effect = "http-route.yaml, grpc-route.yaml",
        Kinds = Kinds.Service,
    };

    internal static readonly Key<IReadOnlyDictionary<string, ApiDescription>> Apis = new("apis",
        new MapShape<ApiDescription>("a map of APIs such as { orders: { type: openapi } }", Texts.NamePattern, Texts.Name.Expected, ApiKeys.Shape)
        { IsWhole = true })
    {
        Summary = "The APIs that the service provides.",
        Default = "those found in the project, and one openapi API with the service's name, unless PlatformOpenApi is false or gRPC uses the " +
            "service's port",
        Example = "{ orders: { type: openapi, definition: openapi.json } }",
        Effect = "an API each, and providesApis, in catalog-info.yaml",
        Kinds = Kinds.Service | Kinds.Worker,
    };

    internal static readonly Key<IReadOnlyDictionary<string, string>> Config = new("config",
        new MapShape<string>("a map of variables such as { Orders__PageSize: \"50\" }", Texts.VariablePattern,
            "the name of an environment variable: letters, digits, '_' and '-', such as Orders__PageSize", Texts.Value))
    {
        Summary = "Configuration that is not secret.",
        Default = "none",
        Example = "{ Orders__PageSize: \"50\" }",
        Effect = "config-map.yaml, and so the environment of the process; its configuration on a laptop",
    };

    internal static readonly Key<SloDescription> Slo = new("slo", SloKeys.Shape)
    {
        Summary = "The objectives that users can rely on.",
        Default = "by tier",
        Example = "{ availability: 99.9, latency: { within: 300ms, for: 99 }, window: 30d }",
        Effect = "prometheus-rule.yaml, grafana-dashboard.yaml",
        Kinds = Kinds.Service,
    };

    internal static readonly Key<IReadOnlyList<WaiverDescription>> Waivers = new("waivers",
        new ListShape<WaiverDescription>("a list of waivers", WaiverKeys.Shape))
    {
        Summary = "Policy rules that are waived for a time, with a reason and an approver.",
        Default = "none",
        Example = "[{ rule: PLAT1019, reason: \"the password of a public sandbox\", approvedBy: team-platform, expires: 2027-01-31 }]",
        Effect = "the build's findings: the severity of the waived ones",
    };

    internal ServiceKeys()
    {
        Needs = new Key<IReadOnlyDictionary<string, NeedDescription>>("needs",
            new MapShape<NeedDescription>("a map of needs such as { orders-db: { type: postgres } }", Texts.NamePattern, Texts.Name.Expected,
                new NeedShape())
            { IsWhole = true })
        {
            Summary = "What the service depends on.",
            Default = "nothing",
            Example = "{ orders-db: { type: postgres, version: \"16\" } }",
            Effect = "network-policy.yaml, compose.yaml, PlatformService.g.cs, a Resource each in catalog-info.yaml",
        };
        Environments = new Key<IReadOnlyDictionary<string, Fields>>("environments",
            new MapShape<Fields>("a map of environments such as { dev: { replicas: 1 } }", Texts.NamePattern, Texts.Name.Expected, EnvironmentShape))
        {
            Summary = "Where the service runs, and what differs there.",
            Default = "those in the defaults, otherwise dev, staging and production",
            Example = "{ dev: { replicas: 1 }, staging: {}, production: { replicas: 3..12 } }",
            Effect = "a folder each, such as deploy/production/",
        };
        All = [.. IdentityKeys.All, .. WorkloadKeys.All, Expose, Apis, Config, Needs, Slo, Environments, Waivers];
        Written = new ObjectShape<WrittenService>("platform.yaml", All, BuildWritten) { IsPartial = true };
        Complete = new ObjectShape<ServiceDescription>("platform.yaml", All, Build);
    }

    internal Key<IReadOnlyDictionary<string, NeedDescription>> Needs { get; }

    internal Key<IReadOnlyDictionary<string, Fields>> Environments { get; }

    internal IReadOnlyList<Key> All { get; }

    /// <summary>The file on its own.</summary>
    internal ObjectShape<WrittenService> Written { get; }

    /// <summary>The file merged over all layers below it.</summary>
    internal ObjectShape<ServiceDescription> Complete { get; }

    /// <summary>The <c>config</c> of a file, of an environment or of a tier.</summary>
    internal static WrittenConfig ConfigIn(Fields f) => new(f.Get(Config) ?? new Dictionary<string, string>(), f.At[Config]);

    private static readonly Key<IReadOnlyDictionary<string, Fields>> NeedOverrides = new("needs",
        new MapShape<Fields>("a map of needs such as { orders-db: { size: large } }", Texts.NamePattern, Texts.Name.Expected,
            new ObjectShape<Fields>("a need of an environment", NeedKeys.OfEnvironment, f => f)))
    {
        Summary = "What differs for a need in this environment.",
        Example = "{ orders-db: { size: large } }",
        Effect = "the files listed for the same key of the need, such as compose.yaml",
    };

    /// <summary>The keys that an environment may override.</summary>
    internal static IReadOnlyList<Key> OfEnvironment { get; } =
        [WorkloadKeys.Replicas, WorkloadKeys.Scale, WorkloadKeys.Resources, WorkloadKeys.Rollout, Expose, Config, Slo, NeedOverrides];

    private static readonly ObjectShape<Fields> EnvironmentShape = new("an environment", OfEnvironment, f => f);

    private WrittenService BuildWritten(Fields f) => new()
    {
        At = f.At,
        Name = f.Get(IdentityKeys.Name),
        Kind = f.Get(IdentityKeys.Kind) ?? default,
        Tier = f.Get(IdentityKeys.Tier),
        Apis = f.Get(Apis) ?? new Dictionary<string, ApiDescription>(),
        Needs = f.Get(Needs) ?? new Dictionary<string, NeedDescription>(),
        Waivers = f.Get(Waivers) ?? [],
        Configs = [ConfigIn(f), .. (f.Get(Environments)?.Values ?? []).Select(ConfigIn)],
    };

    private ServiceDescription Build(Fields f) => new()
    {
        At = f.At,
        Name = f.Need(IdentityKeys.Name),
        Kind = f.Need(IdentityKeys.Kind),
        Title = f.Get(IdentityKeys.Title),
        Summary = f.Get(IdentityKeys.Description),
        Owner = f.Need(IdentityKeys.Owner),
        System = f.Get(IdentityKeys.System),
        Lifecycle = f.Need(IdentityKeys.Lifecycle),
        Retire = f.Get(IdentityKeys.Retire),
        Tier = f.Need(IdentityKeys.Tier),
        Tags = f.Get(IdentityKeys.Tags) ?? [],
        Links = f.Get(IdentityKeys.Links) ?? [],
        Runbook = f.Get(IdentityKeys.Runbook),
        Repository = f.Get(IdentityKeys.Repository),
        OnCall = f.Get(IdentityKeys.OnCall),
        Port = f.Get(WorkloadKeys.Port),
        Architectures = f.Get(WorkloadKeys.Architectures),
        Resources = ResourceKeys.Build(f.Need(WorkloadKeys.Resources)),
        Replicas = f.Get(WorkloadKeys.Replicas),
        Scale = ScaleKeys.Build(f.Get(WorkloadKeys.Scale)),
        Rollout = f.Get(WorkloadKeys.Rollout),
        Run = f.Need(IdentityKeys.Kind) == ServiceKind.Job ? WorkloadKeys.Run(f) : null,
        Expose = f.Get(Expose),
        Apis = f.Get(Apis) ?? new Dictionary<string, ApiDescription>(),
        Config = f.Get(Config) ?? new Dictionary<string, string>(),
        Needs = f.Get(Needs) ?? new Dictionary<string, NeedDescription>(),
        Slo = f.Get(Slo),
    };
}
