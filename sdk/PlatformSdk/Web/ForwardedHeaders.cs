using System.Net;
using Microsoft.AspNetCore.Builder;
using Forwarded = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;
using IPNetwork = System.Net.IPNetwork;

namespace PlatformSdk.Web;

/// <summary>Believes forwarded headers of the declared proxies only.</summary>
internal static class ForwardedHeaders
{
    internal static void Use(IApplicationBuilder app, WebOptions options)
    {
        if (options.KnownProxies.Count == 0)
            return;
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = Forwarded.XForwardedFor | Forwarded.XForwardedProto,
            // As many hops as there are declared proxies in a row.
            ForwardLimit = null,
        };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var proxy in options.KnownProxies)
            forwarded.KnownIPNetworks.Add(Parse(proxy)!.Value);
        app.UseForwardedHeaders(forwarded);
    }

    /// <summary>A single address is a network of one.</summary>
    internal static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
