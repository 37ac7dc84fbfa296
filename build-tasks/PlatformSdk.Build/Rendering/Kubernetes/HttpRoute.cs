using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>http-route.yaml</c>: the way in from outside, through the platform's Gateway, where TLS ends. Fields that the cluster would default are written out:
/// Argo CD would see a difference otherwise.
/// </summary>
internal static class HttpRoute
{
    private const string Group = "gateway.networking.k8s.io";

    internal static YamlMapping? Render(ResolvedService service) => service.Route is not { } route ? null : new()
    {
        ["apiVersion"] = Group + "/v1",
        ["kind"] = "HTTPRoute",
        ["metadata"] = Labelled(Metadata.Of(service), route),
        ["spec"] = new YamlMapping
        {
            ["parentRefs"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["group"] = Group,
                    ["kind"] = "Gateway",
                    ["name"] = Quoted(route.Gateway.Name!),
                    ["namespace"] = Quoted(route.Gateway.Namespace!),
                    ["sectionName"] = QuotedOrNone(route.Gateway.Section),
                },
            },
            ["hostnames"] = new YamlSequence { Quoted(route.Host) },
            ["rules"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["matches"] = new YamlSequence
                    {
                        new YamlMapping { ["path"] = new YamlMapping { ["type"] = "PathPrefix", ["value"] = Quoted(route.Path) } },
                    },
                    ["backendRefs"] = Rollouts.SplitsTraffic(service)
                        ? [Backend(service.Name, 100), Backend(Names.CanaryService(service), 0)]
                        : new YamlSequence { Backend(service.Name, 1) },
                },
            },
        },
    };

    private static YamlMapping Labelled(YamlMapping metadata, ResolvedRoute route)
    {
        ((YamlMapping)metadata["labels"]!)[Labels.Prefix + "exposure"] = route.Public ? "public" : "private";
        return metadata;
    }

    private static YamlMapping Backend(string name, int weight) => new()
    {
        ["group"] = Quoted(""),
        ["kind"] = "Service",
        ["name"] = Quoted(name),
        ["port"] = Service.Port,
        ["weight"] = weight,
    };
}
