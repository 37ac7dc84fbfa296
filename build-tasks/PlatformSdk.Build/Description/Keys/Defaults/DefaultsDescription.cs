using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>
/// What the platform team sets once for all services, typed. Default values for keys of platform.yaml are layers and not part of it.
/// </summary>
internal sealed record DefaultsDescription
{
    internal static readonly DefaultsDescription None = new();

    /// <summary>The place of its keys.</summary>
    internal Place At { get; init; } = Place.Nowhere;

    /// <summary>Where the region of an environment is set; the file's root where it is not.</summary>
    internal Span PlaceOfRegion(string environment) => At[DefaultsKeys.Environments][environment][EnvironmentDefaultsKeys.Region].OfValue;

    internal Tier? Tier { get; init; }
    internal string? ImageRegistry { get; init; }
    internal GatewayDescription? Gateway { get; init; }
    internal TelemetryDescription? Telemetry { get; init; }
    internal MonitoringDescription Monitoring { get; init; } = MonitoringDescription.None;
    internal SecretsDescription? Secrets { get; init; }
    internal AccessDescription Access { get; init; } = AccessDescription.None;
    internal IReadOnlyDictionary<string, NetworkTarget> Network { get; init; } = new Dictionary<string, NetworkTarget>();
    internal string? TrafficRouter { get; init; }
    internal string? ScalingProvider { get; init; }
    internal GitOpsDescription? GitOps { get; init; }
    internal PreviewDescription? Previews { get; init; }
    internal IReadOnlyDictionary<string, ProvisionerDescription> Provisioners { get; init; } = new Dictionary<string, ProvisionerDescription>();

    /// <summary>The entry <c>terraform</c> of the provisioners: its settings, in every environment or in one.</summary>
    internal ProvisionerDescription Terraform { get; init; } = ProvisionerDescription.None;

    /// <summary>Where people who are stuck find help; null without one.</summary>
    internal SupportAddress? Support { get; init; }

    internal CostsDescription Costs { get; init; } = CostsDescription.None;
    internal PolicyDescription Policy { get; init; } = PolicyDescription.None;
    internal ScorecardDescription Scorecard { get; init; } = ScorecardDescription.None;
    internal IReadOnlyDictionary<string, OwnerDescription> Owners { get; init; } = new Dictionary<string, OwnerDescription>();
    internal CatalogDescription Catalog { get; init; } = CatalogDescription.None;
    internal TrustDescription? Trust { get; init; }
    internal ExportsDescription Exports { get; init; } = ExportsDescription.None;
    internal IReadOnlyList<PlatformPatch> Patches { get; init; } = [];
    internal IReadOnlyList<FreezeDescription> Freezes { get; init; } = [];
    internal IReadOnlyDictionary<string, TierDefaults> Tiers { get; init; } = new Dictionary<string, TierDefaults>();
    internal IReadOnlyDictionary<string, EnvironmentDefaults> Environments { get; init; } = new Dictionary<string, EnvironmentDefaults>();

    /// <summary>Its <c>config</c>, and the <c>config</c> of its tiers and environments.</summary>
    internal IReadOnlyList<WrittenConfig> Configs { get; init; } = [];

    /// <summary>Whether it sets the network place of a target.</summary>
    internal bool KnowsPlaceOf(string target) => Network.GetValueOrDefault(target) is { HasPlace: true };
}

/// <summary>Settings of a tier, in addition to default values.</summary>
internal sealed record TierDefaults(string? PriorityClass, WrittenConfig Config);
