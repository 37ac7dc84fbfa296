using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// Prevents that a released service loses its pods on the way between a Deployment and a Rollout: in one step, what has the pods would go before the
/// other has any. Read from the committed files, so also a change of the kind or of the defaults is noticed.
/// </summary>
internal static class SkippedStage
{
    /// <param name="committed">What is committed.</param>
    /// <param name="environments">Those that are written.</param>
    /// <param name="findings">Takes the step that skips a stage.</param>
    internal static void Check(CommittedFiles committed, IEnumerable<ResolvedService> environments, FindingList findings)
    {
        foreach (var service in environments)
        {
            var path = $"deploy/{service.Environment}/deployment.yaml";
            if (committed.Of(path) is not { } deployment || deployment.Contains($":{ImageReference.Unreleased}\"", StringComparison.Ordinal)
                || Missing(service, CommittedPods.OwnersIn(deployment, committed.Of($"deploy/{service.Environment}/rollout.yaml"))) is not { } stage)
                continue;
            var (from, to) = stage == Rollout.ToCanary ? ("Deployment", "Rollout") : ("Rollout", "Deployment");
            findings.Add(WritingCodes.SkipsStage, Span.Of(path),
                $"{service.Environment} would lose pods: the {from} has them, and the {to} would have none when they go. First set 'rollout: " +
                    $"{Choice.Word(stage)}' there, apply it and run "
                + $"'kubectl {string.Join(' ', HandOver.Wait(service, stage, "10m"))}'; then make this change.");
        }
    }

    /// <summary>The stage that must come first, or null.</summary>
    private static Rollout? Missing(ResolvedService service, PodOwners pods) => pods switch
    {
        PodOwners.Deployment when Rollouts.HasRollout(service) && service.Rollout != Rollout.ToCanary => Rollout.ToCanary,
        PodOwners.Rollout when Rollouts.RunsPods(service) && !(Rollouts.HasRollout(service) && service.Rollout != Rollout.ToCanary) =>
            Rollout.ToRolling,
        _ => null,
    };
}
