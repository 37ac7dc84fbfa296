using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description;

/// <summary>The parts of <c>platform.yaml</c> itself that are needed before layers are merged; null for a key that it does not set.</summary>
internal sealed record WrittenService
{
    internal required Place At { get; init; }
    internal string? Name { get; init; }
    internal ServiceKind Kind { get; init; }
    internal Tier? Tier { get; init; }
    internal required IReadOnlyDictionary<string, ApiDescription> Apis { get; init; }
    internal required IReadOnlyDictionary<string, NeedDescription> Needs { get; init; }
    internal required IReadOnlyList<WaiverDescription> Waivers { get; init; }

    /// <summary>Its <c>config</c>, and the <c>config</c> of its environments.</summary>
    internal required IReadOnlyList<WrittenConfig> Configs { get; init; }
}
