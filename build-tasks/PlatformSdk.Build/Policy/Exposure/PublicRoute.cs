using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Exposure;

/// <summary>The objects that make a service reachable from the internet. An object of the user's is public unless its label says otherwise.</summary>
internal static class PublicRoute
{
    private static readonly string[] Routes = ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "Ingress", "Route"];

    internal static IEnumerable<RenderedObject> In(RuleEnvironment environment) => environment.Objects.Where(o => !IsInMesh(o) && !OnlyRedirects(o)
        && (Exposure(o) is { } exposure ? exposure == "public" && (Routes.Contains(o.Kind) || IsOpenService(o))
        : Routes.Contains(o.Kind) || IsOpenService(o)));

    /// <summary>The field that lets requests in without TLS, or null.</summary>
    internal static FieldPath? PlainField(RenderedObject route) => route.Kind switch
    {
        "Ingress" => route.Object.At("spec", "tls") is YamlSequence { Items.Count: > 0 } ? null : FieldPath.To("spec", "tls"),
        "Route" => route.Object.At("spec", "tls") is YamlMapping ? null : FieldPath.To("spec", "tls"),
        "Service" => FieldPath.To("spec", "type"),
        "TLSRoute" => null,
        _ => Parents(route).All(IsTls)
            ? null
            : FieldPath.To("spec", "parentRefs"),
    };

    private static IEnumerable<YamlMapping> Parents(RenderedObject route) =>
        (route.Object.At("spec", "parentRefs") as YamlSequence ?? []).OfType<YamlMapping>();

    /// <summary>A route of a service mesh is for the pods of the cluster: its parents are Services.</summary>
    private static bool IsInMesh(RenderedObject route) => Parents(route).Any() && Parents(route).All(parent => parent.TextAt("kind") == "Service");

    /// <summary>A route that sends every request to HTTPS accepts no data.</summary>
    private static bool OnlyRedirects(RenderedObject route) => route.Kind == "HTTPRoute"
        && route.Object.At("spec", "rules") is YamlSequence { Items.Count: > 0 } rules && rules.All(rule => rule is YamlMapping map
            && map["backendRefs"] is not YamlSequence { Items.Count: > 0 }
            && (map["filters"] as YamlSequence ?? []).OfType<YamlMapping>().Any(filter => filter.TextAt("type") == "RequestRedirect"
                && filter.TextAt("requestRedirect", "scheme") == "https"));

    /// <summary>A parent without a listener is every listener of the Gateway, the plain one too.</summary>
    private static bool IsTls(YamlMapping parent) => parent.TextAt("kind") is not (null or "Gateway")
        || parent.TextAt("port") is { } port && port != "80"
        || parent.TextAt("sectionName") is { } section && !section.Equals("http", StringComparison.OrdinalIgnoreCase)
            && !section.StartsWith("http-", StringComparison.OrdinalIgnoreCase);

    private static bool IsOpenService(RenderedObject o) => o.Kind == "Service" && o.Object.TextAt("spec", "type") is ("LoadBalancer" or "NodePort");

    private static string? Exposure(RenderedObject o) => (o.Object.At("metadata", "labels") as YamlMapping)?.TextAt(Labels.Prefix + "exposure");
}
