using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>deployment.yaml</c>: the pods of a service or a worker. With a canary it only holds the template, to which the Rollout beside it refers; while
/// a service moves from one to the other it keeps its pods.
/// </summary>
internal static class Deployment
{
    internal static YamlMapping? Render(ResolvedService service) => !Rollouts.RunsPods(service) ? null : new()
    {
        ["apiVersion"] = "apps/v1",
        ["kind"] = "Deployment",
        ["metadata"] = Metadata.OfWorkload(service),
        ["spec"] = new YamlMapping
        {
            // Left out where somebody else owns the number: a value here would undo his at every apply.
            ["replicas"] = Rollouts.IsCanary(service) ? 0 : service.Replicas.IsRange ? null : service.Replicas.Min,
            ["revisionHistoryLimit"] = 5,
            ["progressDeadlineSeconds"] = 600,
            ["selector"] = new YamlMapping { ["matchLabels"] = Labels.Selector(service) },
            // A new pod is ready before an old one goes: never fewer than are promised.
            ["strategy"] = new YamlMapping
            {
                ["type"] = "RollingUpdate",
                ["rollingUpdate"] = new YamlMapping { ["maxSurge"] = Quoted(Surge), ["maxUnavailable"] = 0 },
            },
            ["template"] = PodTemplate.Of(service),
        },
    };

    /// <summary>Rounded up, so at least one.</summary>
    internal const string Surge = "25%";
}
