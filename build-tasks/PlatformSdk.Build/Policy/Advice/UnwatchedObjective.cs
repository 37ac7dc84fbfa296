using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents an outage without an alert: without a collector, no metrics leave the service, so nothing monitors its objectives.</summary>
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
