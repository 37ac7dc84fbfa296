using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>rollout.yaml</c>: a new version gets a share of the traffic, and more only while the analysis succeeds. It takes its pods from the Deployment
/// of the same environment, and the manifest scales that Deployment down. Argo Rollouts could scale it down too, but does so as soon as one pod is
/// healthy, before an autoscaler has added more (argoproj/argo-rollouts 4110), and only for the first revision.
/// </summary>
internal static class Canary
{
    internal const string ApiVersion = "argoproj.io/v1alpha1";

    internal static YamlMapping? Render(ResolvedService service) => !Rollouts.HasRollout(service) ? null : new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "Rollout",
        ["metadata"] = Metadata.MetadataFor(service),
        ["spec"] = new YamlMapping
        {
            ["replicas"] = service.IsIdle ? 0 : service.Replicas.IsRange ? null : service.Replicas.Min,
            ["revisionHistoryLimit"] = 5,
            ["progressDeadlineSeconds"] = 600,
            ["progressDeadlineAbort"] = true,
            ["workloadRef"] = new YamlMapping
            {
                ["apiVersion"] = "apps/v1",
                ["kind"] = "Deployment",
                ["name"] = Quoted(service.Name),
                ["scaleDown"] = "never",
            },
            ["strategy"] = new YamlMapping
            {
                ["canary"] = new YamlMapping
                {
                    ["maxSurge"] = Quoted(Deployment.Surge),
                    ["maxUnavailable"] = 0,
                    ["stableService"] = Rollouts.SplitsTraffic(service) ? Quoted(service.Name) : null,
                    ["canaryService"] = Rollouts.SplitsTraffic(service) ? Quoted(Names.CanaryService(service)) : null,
                    ["trafficRouting"] = Rollouts.SplitsTraffic(service) ? TrafficRouting(service) : null,
                    ["steps"] = Steps(service),
                },
            },
        },
    };

    private static YamlSequence Steps(ResolvedService service)
    {
        var steps = new YamlSequence();
        foreach (var weight in new[] { 10, 50 })
        {
            steps.Add(new YamlMapping { ["setWeight"] = weight });
            steps.Add(new YamlMapping { ["pause"] = new YamlMapping { ["duration"] = "5m" } });
            steps.Add(CanaryAnalysis.Step(service));
        }

        return steps;
    }

    private static YamlMapping TrafficRouting(ResolvedService service) => new()
    {
        ["plugins"] = new YamlMapping
        {
            ["argoproj-labs/gatewayAPI"] = new YamlMapping
            {
                ["httpRoute"] = HttpRoute.Exists(service) ? Quoted(service.Name) : null,
                ["grpcRoute"] = GrpcRoute.Exists(service) ? Quoted(service.Name) : null,
                ["namespace"] = Quoted(service.Namespace),
            },
        },
    };
}
