using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents a service from paying for every pod twice, because its migration between a Deployment and a Rollout was never finished.
/// </summary>
internal static class PodsRunTwice
{
    internal static void Check(RuleContext context)
    {
        foreach (var moving in context.Model.Environments.Where(Rollouts.IsMoving).GroupBy(e => e.Rollout))
        {
            var (first, names) = (moving.First(), moving.Select(e => e.Environment).ToList());
            var end = moving.Key == Rollout.ToCanary ? "canary" : "rolling";
            context.Report(AdviceCodes.Moving,
                $"During the move all pods run twice in {Shorten.Names(names)}. When 'kubectl {string.Join(' ', HandOver.Wait(first, "10m"))}' "
                + $"succeeds{(names.Count > 1 ? ", and the same elsewhere" : "")}, set 'rollout: {end}'.");
        }
    }
}
