using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents an outage that no alert tells of: without a collector no metric leaves the service, so nothing watches its objectives.</summary>
internal static class UnwatchedObjective
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Platform.Telemetry?.OtlpEndpoint is null
            && context.Model.Environments.FirstOrDefault(e => e.Slo is { Availability: not null } or { Latency: not null }) is { } watched)
        {
            context.Report(AdviceCodes.NoMetrics,
                $"The objectives in {watched.Environment} are not monitored: the service exports no metrics. Set 'telemetry.otlpEndpoint' in " +
                    $"platform.defaults.yaml.");
        }
    }
}
