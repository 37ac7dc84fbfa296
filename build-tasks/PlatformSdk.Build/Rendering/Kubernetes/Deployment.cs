using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>deployment.yaml</c>: the pods of a service or a worker.</summary>
internal static class Deployment
{
    internal static YamlMapping Render(ResolvedService service) => new()
    {
        ["apiVersion"] = "apps/v1",
        ["kind"] = "Deployment",
        ["metadata"] = Metadata.Of(service),
        ["spec"] = new YamlMapping
        {
            ["replicas"] = service.Replicas.Min,
            ["revisionHistoryLimit"] = 5,
            ["selector"] = new YamlMapping { ["matchLabels"] = Labels.Selector(service) },
            // A new pod is ready before an old one goes: never fewer than are promised.
            ["strategy"] = new YamlMapping
            {
                ["type"] = "RollingUpdate",
                ["rollingUpdate"] = new YamlMapping { ["maxSurge"] = 1, ["maxUnavailable"] = 0 },
            },
            ["template"] = PodTemplate.Of(service),
        },
    };
}
