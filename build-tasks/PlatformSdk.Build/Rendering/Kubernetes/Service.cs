using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>service.yaml</c>: the address inside the cluster. Port 80 always, so that a caller needs the name only.</summary>
internal static class Service
{
    internal const int Port = 80;

    internal static YamlMapping? Render(ResolvedService service) =>
        service.Kind == ServiceKind.Service ? Of(service, service.Name) : null;

    /// <summary><c>service-canary.yaml</c>: Argo Rollouts narrows its selector to the canary's pods, and that of the first to the stable ones.</summary>
    internal static YamlMapping? RenderCanary(ResolvedService service) =>
        Rollouts.SplitsTraffic(service) ? Of(service, Names.CanaryService(service)) : null;

    private static YamlMapping Of(ResolvedService service, string name) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Service",
        ["metadata"] = Metadata.Of(service, name),
        ["spec"] = new YamlMapping
        {
            ["type"] = "ClusterIP",
            ["selector"] = Labels.Selector(service),
            ["ports"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["name"] = Ports.Http,
                    ["port"] = Port,
                    ["targetPort"] = Ports.Http,
                    ["protocol"] = "TCP",
                    ["appProtocol"] = "http",
                },
            },
        },
    };
}
