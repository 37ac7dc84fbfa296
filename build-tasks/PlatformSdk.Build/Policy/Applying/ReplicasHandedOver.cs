using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents a released service from dropping to one pod for a moment: when 'spec.replicas' is removed from the file, 'kubectl apply' resets it to its
/// default before the autoscaler or the canary takes over.
/// </summary>
internal static class ReplicasHandedOver
{
    internal static void Check(RuleContext context)
    {
        foreach (var (file, field, _) in context.Plan.Fields)
        {
            if (file.After is null
                || field is not { Kind: "Deployment" or "Rollout", Path: "spec.replicas", Before: not ("0" or "1"), After: null }
                || context.Model.Environments.FirstOrDefault(e => e.IsReleased && e.Environment == file.Path.Split('/')[1]) is not { } released)
            {
                continue;
            }

            var workload = $"{(field.Kind == "Rollout" ? "rollout.argoproj.io" : "deployment")}/{released.Name}";
            context.Report(WritingCodes.ReplicasReleased, Span.WholeFile(file.Path),
                $"An autoscaler or a canary replaces replicas: {field.Before}, and for a moment there would be only one pod. Before you apply " +
                    $"this, run 'kubectl apply edit-last-applied {workload} -n {released.Namespace}' and remove spec.replicas there.");
        }
    }
}
