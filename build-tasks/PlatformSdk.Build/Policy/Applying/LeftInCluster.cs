using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>
/// Prevents deleted objects from staying active in the cluster unnoticed. 'kubectl apply' deletes nothing: an autoscaler keeps scaling, and the
/// Deployment of a service that became a job keeps running. Argo CD removes them when it is allowed to prune.
/// </summary>
internal static class LeftInCluster
{
    private static readonly Dictionary<string, string> Acting = new(StringComparer.Ordinal)
    {
        ["deployment.yaml"] = "deployment",
        ["rollout.yaml"] = "rollout.argoproj.io",
        ["cronjob.yaml"] = "cronjob",
        ["horizontal-pod-autoscaler.yaml"] = "hpa",
        ["scaled-object.yaml"] = "scaledobject.keda.sh",
        ["http-route.yaml"] = "httproute",
        ["grpc-route.yaml"] = "grpcroute",
    };

    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments.Where(e => e.IsReleased))
        {
            var folder = $"deploy/{service.Environment}/";
            var left = context.Plan.Changes
                .Where(c => c is { Before: not null, After: null } && c.Path.StartsWith(folder, StringComparison.Ordinal))
                // KEDA takes over the autoscaler with its name.
                .Where(c => !(Rollouts.IsScaledByKeda(service) && c.Path.EndsWith("/horizontal-pod-autoscaler.yaml", StringComparison.Ordinal)))
                .Select(c => Acting.GetValueOrDefault(c.Path[folder.Length..]))
                .OfType<string>()
                .Select(kind => $"{kind}/{service.Name}")
                .ToList();
            if (left.Count > 0)
            {
                context.Report(WritingCodes.LeftInCluster, Span.WholeFile(folder + "kustomization.yaml"),
                    $"Objects that are no longer generated keep working in the cluster of {service.Environment}, unless Argo CD prunes them. " +
                        $"After you apply this, run 'kubectl delete {string.Join(' ', left)} -n {service.Namespace}'.");
            }
        }
    }
}
