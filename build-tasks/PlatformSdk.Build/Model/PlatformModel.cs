using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>What a description means: the service as such, and as it is in each of its environments.</summary>
/// <param name="Service">The service without any environment's override: what the catalog and the generated code speak of.</param>
/// <param name="Environments">The service in each environment, in the order of their names.</param>
/// <param name="Written">What the description itself says.</param>
internal sealed record PlatformModel(ResolvedService Service, IReadOnlyList<ResolvedService> Environments, WrittenService Written)
{
    /// <summary>Whether the description itself names an OpenAPI interface.</summary>
    internal bool SaysOpenApi => Written.Apis.Values.Any(a => a.Type == ApiType.Openapi);

    /// <summary>The names of the environments in the order in which they are written: that in which a release passes them.</summary>
    internal IReadOnlyList<string> Promotion { get; init; } = [];

    /// <summary>
    /// Within which times requests must be answered, wherever it runs: one program for all environments measures by the bounds of all.
    /// </summary>
    internal IReadOnlyList<TimeSpan> LatencyObjectives =>
        [.. Environments.Append(Service).Select(s => s.Slo?.Latency?.Within?.Value).OfType<TimeSpan>().Distinct().Order()];
}
