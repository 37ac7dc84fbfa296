using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents that a service pays for every pod twice for ever, because nobody ended its move between a Deployment and a Rollout.</summary>
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
