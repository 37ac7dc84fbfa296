using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// A route for traffic from outside through the platform's Gateway, which terminates TLS. Fields that the cluster would default are written out,
/// because Argo CD would otherwise report a difference.
/// </summary>
internal static class GatewayRoute
{
    private const string Group = "gateway.networking.k8s.io";

    internal static YamlMapping RouteFor(ResolvedService service, string kind, string host, string? shared, int port, YamlSequence? matches) => new()
    {
        ["apiVersion"] = Group + "/v1",
        ["kind"] = kind,
        ["metadata"] = Labelled(Metadata.MetadataFor(service), service.Route!),
        ["spec"] = new YamlMapping
        {
            ["parentRefs"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["group"] = Group,
                    ["kind"] = "Gateway",
                    ["name"] = Quoted(service.Route!.Gateway.Name),
                    ["namespace"] = Quoted(service.Route.Gateway.Namespace),
                    ["sectionName"] = QuotedOrNone(service.Route.Gateway.Section),
                },
            },
            ["hostnames"] = new YamlSequence { Quoted(host), QuotedOrNone(shared) },
            ["rules"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["matches"] = matches,
                    ["backendRefs"] = Rollouts.SplitsTraffic(service)
                        ? [Backend(service.Name, port, 100), Backend(Names.CanaryService(service), port, 0)]
                        : new YamlSequence { Backend(service.Name, port, 1) },
                },
            },
        },
    };

    private static YamlMapping Labelled(YamlMapping metadata, ResolvedRoute route)
    {
        ((YamlMapping)metadata["labels"]!)[Labels.Prefix + "exposure"] = route.Public ? "public" : "private";
        return metadata;
    }

    private static YamlMapping Backend(string name, int port, int weight) => new()
    {
        ["group"] = Quoted(""),
        ["kind"] = "Service",
        ["name"] = Quoted(name),
        ["port"] = port,
        ["weight"] = weight,
    };
}
