using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description;

/// <summary>What <c>platform.yaml</c> itself says, before any layer is put below it, as far as that matters; null is what it does not say.</summary>
internal sealed record WrittenService
{
    internal required Place At { get; init; }
    internal string? Name { get; init; }
    internal ServiceKind Kind { get; init; }
    internal Tier? Tier { get; init; }
    internal required IReadOnlyDictionary<string, ApiDescription> Apis { get; init; }
    internal required IReadOnlyDictionary<string, NeedDescription> Needs { get; init; }
    internal required IReadOnlyList<WaiverDescription> Waivers { get; init; }

    /// <summary>Its <c>config</c>, and those of its environments.</summary>
    internal required IReadOnlyList<WrittenConfig> Configs { get; init; }
}
