using System.Net;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// The rule for an external need. A policy has no host names, so a need may reach the whole internet, or pods of the cluster when its name has that
/// form. For a need with a private address, the platform sets its peers in <c>network.external</c>. That includes a literal address: it may belong to
/// a load balancer, and a policy sees what is behind it.
/// </summary>
internal static class ExternalEgress
{
    internal static IEnumerable<YamlMapping> RulesFor(ResolvedService service, WebAddress url)
    {
        var host = ClusterHost.Parse(url);
        // No ports: the address has the port of the Service, but a policy sees the port of the pod.
        if (host is not null)
            yield return Egress.Rule([host.Namespace is { } name ? Peers.Namespace(name) : Peers.OwnNamespace()], null);
        YamlSequence others =
            [.. Addresses(url, host), .. Peers.PeersFor(service.Platform.Network.GetValueOrDefault(NeedTypes.External.Name), () => [])];
        if (others.Items.Count > 0)
            yield return Egress.Rule(others, url.Port);
    }

    private static YamlSequence Addresses(WebAddress url, ClusterHost? host)
    {
        if (IPAddress.TryParse(url.Host, out var one))
            return Peers.Single(one);
        return host switch
        {
            // The node's own search domains can complete it too.
            { Namespace: null } => Peers.Private(),
            { IsCertain: true } => [],
            _ => Peers.Public(),
        };
    }
}
