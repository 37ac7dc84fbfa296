using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents a released service from dropping to one pod for a moment: when 'spec.replicas' is removed from the file, 'kubectl apply' resets it to its
/// default before the autoscaler or the canary takes over.
/// </summary>
internal static class ReplicasHandedOver
{
    internal static void Check(RuleContext context)
    {
        // Comparing files field by field is the longest part of a build.
        if (!context.Model.Environments.Any(e => e.IsReleased))
            return;
        var handed = context.Plan.Fields
            .Where(f => f.File.After is not null
                && f.Field is { Kind: "Deployment" or "Rollout", Path: "spec.replicas", Before: not ("0" or "1"), After: null })
            .Select(f => (f.File.Path, f.Field, Released: context.Model.Environments
                .FirstOrDefault(e => e.IsReleased && e.Environment == f.File.Path.Split('/')[1])))
            .Where(f => f.Released is not null);
        foreach (var same in handed.GroupBy(f => (f.Field.Kind, f.Field.Before)))
        {
            var (path, field, released) = same.First();
            var workload = $"{(field.Kind == "Rollout" ? "rollout.argoproj.io" : "deployment")}/{released!.Name}";
            context.Report(WritingCodes.ReplicasReleased, Span.WholeFile(path),
                $"In {Shorten.Names([.. same.Select(f => f.Released!.Environment)])} one pod would be left for a moment. First run "
                + $"'kubectl apply edit-last-applied {workload} -n {released.Namespace}' and remove spec.replicas there.");
        }
    }
}
