using System.Net;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The way to an external need. A policy knows no names, so one may lead anywhere on the internet, or to pods of the cluster where its form says so;
/// where one leads to a private address, the platform says which as <c>network.external</c>. That holds for a literal address too: it may be a
/// balancer's, and a policy sees what is behind it.
/// </summary>
internal static class ExternalEgress
{
    internal static IEnumerable<YamlMapping> Of(ResolvedService service, WebAddress url)
    {
        var host = ClusterHost.Of(url);
        // No ports: the address has the Service's, and a policy sees the pod's.
        if (host is not null)
            yield return Egress.Rule([host.Namespace is { } name ? Peers.Namespace(name) : Peers.OwnNamespace()], null);
        YamlSequence others = [.. Addresses(url, host), .. Peers.Of(service.Platform.Network.GetValueOrDefault(NeedTypes.External.Name), () => [])];
        if (others.Items.Count > 0)
            yield return Egress.Rule(others, url.Port);
    }

    private static YamlSequence Addresses(WebAddress url, ClusterHost? host)
    {
        if (IPAddress.TryParse(url.Host, out var one))
            return Peers.Single(one);
        return host switch
        {
            // The node's own search domains complete it too.
            { Namespace: null } => Peers.Private(),
            { IsCertain: true } => [],
            _ => Peers.Public(),
        };
    }
}
