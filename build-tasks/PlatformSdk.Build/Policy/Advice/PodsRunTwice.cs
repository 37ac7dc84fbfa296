using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents a service from paying for every pod twice, because its migration between a Deployment and a Rollout was never finished.
/// </summary>
internal static class PodsRunTwice
{
    internal static void Check(RuleContext context)
    {
        foreach (var moving in context.Model.Environments.Where(Rollouts.IsMoving))
        {
            var end = moving.Rollout == Rollout.ToCanary ? "canary" : "rolling";
            context.Report(AdviceCodes.Moving,
                $"{moving.Environment} runs all pods twice during the move. When 'kubectl {string.Join(' ', HandOver.Wait(moving, "10m"))}' " +
                    $"succeeds, set 'rollout: {end}'.");
        }
    }
}
