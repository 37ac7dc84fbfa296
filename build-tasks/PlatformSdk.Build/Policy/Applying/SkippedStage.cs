using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents a released service from losing its pods while it migrates between a Deployment and a Rollout: in a single step, the old workload would
/// stop before the new one has pods. It reads the committed files, so it also notices a change of the kind or of the defaults.
/// </summary>
internal static class SkippedStage
{
    internal static void Check(RuleContext context)
    {
        foreach (var skipped in context.Environments.GroupBy(e => StageBefore(context, e)).Where(group => group.Key is not null))
        {
            var (stage, first) = (skipped.Key!.Value, skipped.First());
            var (from, to) = stage == Rollout.ToCanary ? ("Deployment", "Rollout") : ("Rollout", "Deployment");
            context.Report(WritingCodes.SkipsStage, Span.WholeFile(PodOwner.FileIn(first.Environment)),
                $"{Shorten.Names([.. skipped.Select(e => e.Environment)])} would lose pods: the {from} stops before the {to} has any. First set "
                + $"'rollout: {Choice.Word(stage)}', apply it and run 'kubectl {string.Join(' ', HandOver.Wait(first, stage, "10m"))}'.");
        }
    }

    private static Rollout? StageBefore(RuleContext context, ResolvedService service) =>
        PodOwner.In(context.Plan.Committed, service.Environment) is { } owner ? Missing(service, owner) : null;

    /// <summary>The stage that must come first, or null.</summary>
    private static Rollout? Missing(ResolvedService service, PodOwners pods) => pods switch
    {
        PodOwners.Deployment when Rollouts.HasRollout(service) && service.Rollout != Rollout.ToCanary => Rollout.ToCanary,
        PodOwners.Rollout when Rollouts.RunsPods(service) && !(Rollouts.HasRollout(service) && service.Rollout != Rollout.ToCanary) =>
            Rollout.ToRolling,
        _ => null,
    };
}
