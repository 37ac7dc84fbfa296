using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>How the service is reached from outside the cluster.</summary>
internal sealed record ExposeDescription(HostName? Host, string? Path, bool? Public);

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

    internal static readonly ObjectShape<ExposeDescription> Shape = new("expose", [Host, Path, Public],
        f => new ExposeDescription(f.Get(Host), f.Get(Path), f.Get(Public)));
}
