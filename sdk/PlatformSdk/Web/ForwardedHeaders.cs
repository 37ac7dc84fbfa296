using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using PlatformSdk.Settings;
using Forwarded = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;

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
            options.KnownIPNetworks.Add(ProxyNetwork.Parse(proxy)!.Value);
    }

    internal static bool AreRead(ForwardedHeadersOptions options) => options.ForwardedHeaders != Forwarded.None;

    /// <summary><c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> alone does that.</summary>
    internal static bool AreBelievedFromAnybody(ForwardedHeadersOptions options)
        => AreRead(options) && options.KnownProxies.Count == 0 && options.KnownIPNetworks.Count == 0;
}
