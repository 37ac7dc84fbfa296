using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model;

/// <summary>What a description means: the service as such, and as it is in each of its environments.</summary>
/// <param name="Service">The service without any environment's override: what the catalog and the generated code speak of.</param>
/// <param name="Environments">The service in each environment, in the order of their names.</param>
/// <param name="Waivers">The policy rules that do not hold for a time.</param>
/// <param name="SaysOpenApi">Whether the description itself names an OpenAPI interface.</param>
/// <param name="Written">The roots of the files that said all this, for rules that point at a line.</param>
internal sealed record PlatformModel(
    ResolvedService Service, IReadOnlyList<ResolvedService> Environments, IReadOnlyList<WaiverDescription> Waivers, bool SaysOpenApi,
    IReadOnlyList<YamlMapping> Written)
{
    /// <summary>
    /// Within which times requests must be answered, wherever it runs: one program for all environments measures by the bounds of all.
    /// </summary>
    internal IReadOnlyList<TimeSpan> LatencyObjectives =>
        [.. Environments.Append(Service).Select(s => s.Slo?.Latency?.Within?.Value).OfType<TimeSpan>().Distinct().Order()];
}
