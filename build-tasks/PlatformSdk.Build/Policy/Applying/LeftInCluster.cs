using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

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
        foreach (var same in context.Model.Environments.Where(e => e.IsReleased).GroupBy(e => Left(context, e)).Where(group => group.Key.Length > 0))
        {
            var (first, names) = (same.First(), same.Select(e => e.Environment).ToList());
            context.Report(WritingCodes.LeftInCluster, Span.WholeFile($"{Folder(first)}kustomization.yaml"),
                $"What is no longer generated keeps running in {Shorten.Names(names)}, unless Argo CD prunes it. After you apply this, run "
                + $"'kubectl delete {same.Key} -n {first.Namespace}'{(names.Count > 1 ? ", and the same elsewhere" : "")}.");
        }
    }

    private static string Folder(ResolvedService service) => $"deploy/{service.Environment}/";

    private static string Left(RuleContext context, ResolvedService service) => string.Join(' ', context.Plan.Changes
        .Where(c => c is { Before: not null, After: null } && c.Path.StartsWith(Folder(service), StringComparison.Ordinal))
        // KEDA takes over the autoscaler with its name.
        .Where(c => !(Rollouts.IsScaledByKeda(service) && c.Path.EndsWith("/horizontal-pod-autoscaler.yaml", StringComparison.Ordinal)))
        .Select(c => Acting.GetValueOrDefault(c.Path[Folder(service).Length..]))
        .OfType<string>()
        .Select(kind => $"{kind}/{service.Name}"));
}
