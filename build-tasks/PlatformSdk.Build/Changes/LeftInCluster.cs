using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// 'kubectl apply' deletes nothing: an autoscaler that is no longer written goes on scaling, a Deployment of what is now a job goes on running. Argo
/// CD removes them where it may prune.
/// </summary>
internal static class LeftInCluster
{
    private static readonly Dictionary<string, string> Acting = new(StringComparer.Ordinal)
    {
        ["deployment.yaml"] = "deployment",
        ["rollout.yaml"] = "rollout.argoproj.io",
        ["cronjob.yaml"] = "cronjob",
        ["horizontal-pod-autoscaler.yaml"] = "hpa",
        ["http-route.yaml"] = "httproute",
        ["grpc-route.yaml"] = "grpcroute",
    };

    internal static void Check(IReadOnlyList<Change> changes, PlatformModel model, FindingList findings)
    {
        foreach (var service in model.Environments.Where(e => e.IsReleased))
        {
            var folder = $"deploy/{service.Environment}/";
            var left = changes
                .Where(c => c is { Before: not null, After: null } && c.Path.StartsWith(folder, StringComparison.Ordinal))
                .Select(c => Acting.GetValueOrDefault(c.Path[folder.Length..]))
                .OfType<string>()
                .Select(kind => $"{kind}/{service.Name}")
                .ToList();
            if (left.Count > 0)
            {
                findings.Add(WritingCodes.LeftInCluster, Span.Of(folder + "kustomization.yaml"),
                    $"What is no longer written stays in the cluster of {service.Environment} and goes on working, unless Argo CD prunes it. Once " +
                        $"this is applied, run "
                    + $"'kubectl delete {string.Join(' ', left)} -n {service.Namespace}'.");
            }
        }
    }
}
