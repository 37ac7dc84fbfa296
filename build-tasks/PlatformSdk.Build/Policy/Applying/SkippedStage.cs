using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents a released service from losing its pods while it migrates between a Deployment and a Rollout: in a single step, the old workload would
/// stop before the new one has pods. It reads the committed files, so it also notices a change of the kind or of the defaults.
/// </summary>
internal static class SkippedStage
{
    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Environments)
        {
            if (PodOwner.In(context.Plan.Committed, service.Environment) is not { } owner || Missing(service, owner) is not { } stage)
                continue;
            var (from, to) = stage == Rollout.ToCanary ? ("Deployment", "Rollout") : ("Rollout", "Deployment");
            context.Report(WritingCodes.SkipsStage, Span.WholeFile(PodOwner.FileIn(service.Environment)),
                $"{service.Environment} would lose pods: the {from} stops before the {to} has started any. First set 'rollout: " +
                    $"{Choice.Word(stage)}', apply it and run 'kubectl {string.Join(' ', HandOver.Wait(service, stage, "10m"))}'; then make this " +
                    $"change.");
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
