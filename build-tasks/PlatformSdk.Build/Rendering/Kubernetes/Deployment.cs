using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>deployment.yaml</c>: the pods of a service or a worker. With a canary it only holds the template that the Rollout refers to; while a service
/// migrates between the two, it keeps its pods.
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
            // Omitted when an autoscaler owns the number: a value here would reset it on every apply.
            ["replicas"] = Rollouts.IsCanary(service) || service.IsIdle ? 0 : service.Replicas.IsRange ? null : service.Replicas.Min,
            ["revisionHistoryLimit"] = 5,
            ["progressDeadlineSeconds"] = 600,
            ["selector"] = new YamlMapping { ["matchLabels"] = Labels.Selector(service) },
            // A new pod is ready before an old one stops, so the number of pods never drops below the replicas.
            ["strategy"] = new YamlMapping
            {
                ["type"] = "RollingUpdate",
                ["rollingUpdate"] = new YamlMapping { ["maxSurge"] = Quoted(Surge), ["maxUnavailable"] = 0 },
            },
            ["template"] = PodTemplate.TemplateFor(service),
        },
    };

    /// <summary>Rounded up, so at least one pod.</summary>
    internal const string Surge = "25%";
}
