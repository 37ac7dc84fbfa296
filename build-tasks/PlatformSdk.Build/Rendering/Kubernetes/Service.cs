using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary><c>service.yaml</c>: the address inside the cluster. Port 80 always, so that a caller needs the name only.</summary>
internal static class Service
{
    internal static YamlMapping? Render(ResolvedService service) => service.Kind != ServiceKind.Service ? null : new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Service",
        ["metadata"] = Metadata.Of(service),
        ["spec"] = new YamlMapping
        {
            ["type"] = "ClusterIP",
            ["selector"] = Labels.Selector(service),
            ["ports"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["name"] = Ports.Http,
                    ["port"] = 80,
                    ["targetPort"] = Ports.Http,
                    ["protocol"] = "TCP",
                    ["appProtocol"] = "http",
                },
            },
        },
    };
}
