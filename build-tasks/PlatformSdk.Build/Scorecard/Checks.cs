using PlatformSdk.Build.Scorecard.Areas;

namespace PlatformSdk.Build.Scorecard;

/// <summary>Every check of the SDK, in the order of areas and levels.</summary>
internal static class Checks
{
    internal static readonly IReadOnlyList<Check> All =
        [.. ReliabilityChecks.All, .. SecurityChecks.All, .. ObservabilityChecks.All, .. DocumentationChecks.All, .. DeliveryChecks.All];
}
