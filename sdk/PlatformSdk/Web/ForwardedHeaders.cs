using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using Forwarded = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;
using IPNetwork = System.Net.IPNetwork;

namespace PlatformSdk.Web;

/// <summary>Believes forwarded headers of the declared proxies only: anybody can send them.</summary>
internal sealed class ForwardedHeaders(IOptions<PlatformOptions> platform) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        var declared = platform.Value.Web.KnownProxies;
        if (declared.Count == 0)
            return;
        options.ForwardedHeaders = Forwarded.XForwardedFor | Forwarded.XForwardedProto;
        // As many hops as there are declared proxies in a row.
        options.ForwardLimit = null;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in declared)
            options.KnownIPNetworks.Add(Parse(proxy)!.Value);
    }

    internal static bool AreRead(ForwardedHeadersOptions options) => options.ForwardedHeaders != Forwarded.None;

    /// <summary><c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> alone does that.</summary>
    internal static bool AreBelievedFromAnybody(ForwardedHeadersOptions options)
        => AreRead(options) && options.KnownProxies.Count == 0 && options.KnownIPNetworks.Count == 0;

    /// <summary>A single address is a network of one.</summary>
    internal static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }
}
