using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Writing.Report;

/// <summary>
/// Prevents that a released service loses its pods on the way between a Deployment and a Rollout: in one step, what has the pods would go before the other
/// has any. Read from the committed files, so also a change of the kind or of the defaults is noticed.
/// </summary>
internal static class SkippedStage
{
    internal static void Check(IReadOnlyList<Change> changes, PlatformModel model, FindingList findings)
    {
        foreach (var service in model.Environments)
        {
            var deployment = changes.FirstOrDefault(c => c.Path == $"deploy/{service.Environment}/deployment.yaml");
            var rollout = changes.FirstOrDefault(c => c.Path == $"deploy/{service.Environment}/rollout.yaml");
            if (deployment?.Before is not { } before || before.Contains($":{ImageReference.Unreleased}\"", StringComparison.Ordinal) || Missing(service, before, rollout) is not { } stage)
                continue;
            var (from, to) = stage == Rollout.ToCanary ? ("Deployment", "Rollout") : ("Rollout", "Deployment");
            findings.Add(WritingCodes.SkipsStage, Span.Of(deployment.Path),
                $"{service.Environment} would lose pods: the {from} has them, and the {to} would have none when they go. First set 'rollout: {Choice.Word(stage)}' there, apply it and run "
                + $"'kubectl {string.Join(' ', HandOver.Wait(service, stage, "10m"))}'; then make this change.");
        }
    }

    /// <summary>The stage that must come first, or null.</summary>
    private static Rollout? Missing(ResolvedService service, string deployment, Change? rollout)
    {
        var isAsleep = deployment.Contains("\n  replicas: 0\n", StringComparison.Ordinal);
        return rollout switch
        {
            { Before: null } when service.Rollout is Rollout.Canary or Rollout.ToRolling => Rollout.ToCanary,
            { After: null } when isAsleep && Rollouts.RunsPods(service) => Rollout.ToRolling,
            _ when isAsleep && Rollouts.HasRollout(service) && service.Rollout == Rollout.ToCanary => Rollout.ToRolling,
            _ => null,
        };
    }
}
