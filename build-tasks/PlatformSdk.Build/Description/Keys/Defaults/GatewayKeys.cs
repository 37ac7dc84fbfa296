using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The Gateway that routes attach to; it terminates TLS.</summary>
internal sealed record GatewayDescription(string Name, string Namespace, string? Section);

internal static class GatewayKeys
{
    internal static readonly Key<string> Name = new("name", Texts.Name)
    {
        Summary = "The name of the Gateway.",
        Example = "public",
        Effect = "parentRefs of http-route.yaml",
        Required = true,
    };

    internal static readonly Key<string> Namespace = new("namespace", Texts.Name)
    {
        Summary = "The namespace of the Gateway.",
        Example = "gateways",
        Effect = "parentRefs of http-route.yaml, and the ingress to the service's port in network-policy.yaml",
        Required = true,
    };

    internal static readonly Key<string> Section = new("section", Texts.Name)
    {
        Summary = "The listener, if the Gateway has several.",
        Example = "https",
        Effect = "sectionName in http-route.yaml",
    };

    internal static readonly ObjectShape<GatewayDescription> Shape = new("gateway", [Name, Namespace, Section],
        f => new GatewayDescription(f.Need(Name), f.Need(Namespace), f.Get(Section)));
}
