using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents the promotion of a bad version to all users, because nothing measures the canary.</summary>
internal static class UnanalysedCanary
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Platform.Telemetry?.PrometheusUrl is null
            && context.Model.Environments.FirstOrDefault(Rollouts.IsCanary) is { } canary)
        {
            context.Report(AdviceCodes.NoPrometheus,
                $"The canary in {canary.Environment} is not analysed. Set 'telemetry.prometheusUrl' in platform.defaults.yaml.");
        }
    }
}
