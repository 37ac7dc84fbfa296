using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>How the service is reached from outside the cluster, and by whom.</summary>
internal sealed record ExposeDescription(HostName? Host, string? Path, bool? Public, ExposeAuth? Auth)
{
    /// <summary>False if it only says who may call an internal service.</summary>
    internal bool AsksForRoute => Auth is null || Host is not null || Path is not null || Public is not null;

    /// <summary>Whether callers must authenticate where the platform has a login.</summary>
    internal bool DemandsAuth => (Auth ?? (Public == true ? ExposeAuth.Required : ExposeAuth.None)) == ExposeAuth.Required;
}

internal static class ExposeKeys
{
    internal static readonly Key<HostName> Host = new("host", Scalars.Host)
    {
        Summary = "The host name.",
        Default = "<name>.<domain of the environment>",
        Example = "orders.example.com",
        Effect = "spec.hostnames of http-route.yaml and of grpc-route.yaml, there with the prefix grpc- if both exist",
    };

    internal static readonly Key<string> Path = new("path", Texts.UrlPath)
    {
        Summary = "The path of the service on that host.",
        Default = "/",
        Example = "/",
        Effect = "the path match in http-route.yaml",
    };

    internal static readonly Key<bool> Public = new("public", Scalars.Flag)
    {
        Summary = "True if the service is open to the internet, false for the company's own network.",
        Default = "false",
        Example = "true",
        Effect = "the label platform-sdk.dev/exposure in http-route.yaml, which a gateway can select by",
    };

    internal static readonly Key<ExposeAuth> Auth = new("auth", new ChoiceShape<ExposeAuth>())
    {
        Summary = "Whether callers need a token of the organisation's login, which the platform team sets with access in platform.defaults.yaml. " +
            "Alone it exposes nothing, so an internal service can demand tokens too.",
        Default = "required if public is true and access is set, otherwise none",
        Example = "required",
        Effect = "Platform__Access__Auth, Platform__Access__Issuer and Platform__Access__Audience in deployment.yaml, the egress to the issuer in " +
            "network-policy.yaml",
    };

    internal static readonly ObjectShape<ExposeDescription> Shape = new("expose", [Host, Path, Public, Auth],
        f => new ExposeDescription(f.Get(Host), f.Get(Path), f.Get(Public), f.Get(Auth)));
}
