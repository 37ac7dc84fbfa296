using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects a scaling that cannot work: without KEDA, without the metric, or without a target. Each problem is reported once.</summary>
internal static class ScaleCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        var scaled = model.Environments.Where(e => e.Scale is not null && !Rollouts.IsWithoutMetric(e)).ToList();
        if (scaled is [var first, ..] && first.Platform.ScalingProvider is not { Length: > 0 })
        {
            Report(first, ScalingCodes.NoProvider, "'scale' needs KEDA, and the platform defaults do not say that the cluster runs it. Set "
                + "'scaling: { provider: keda }' there, or remove 'scale'.");
        }
        if (scaled.Find(e => e.Scale is { On: ScaleKeys.Requests }) is { Platform.Telemetry: null or { PrometheusUrl: null } } measured)
        {
            Report(measured, ScalingCodes.NoPrometheus, "'scale: { on: requests }' needs a Prometheus. Set 'telemetry: { prometheusUrl: ... }' in "
                + "the platform defaults, or remove 'scale'.");
        }
        if (scaled.Find(e => e.Scale is { On: null } or { Target: null }) is { Scale: { } scale } incomplete)
        {
            Report(incomplete, ScalingCodes.Incomplete,
                $"'{(scale.On is null ? "on" : "target")}' is missing in 'scale' in {incomplete.Environment}. "
                + $"Set both, for example 'scale: {{ on: {scale.On ?? ScaleKeys.Requests}, target: 50 }}'.");
        }
        QueueScaleCheck.Run(model, findings);

        void Report(ResolvedService service, Code code, string message) =>
            findings.Add(code, service.At[WorkloadKeys.Scale].OfName, message);
    }
}
