using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using PlatformSdk.Settings;
using Forwarded = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;

namespace PlatformSdk.Web;

/// <summary>Trusts forwarded headers of the declared proxies only, because any client can send them.</summary>
internal sealed class ForwardedHeaders(IOptions<PlatformOptions> platform) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        var declared = platform.Value.Web.KnownProxies;
        if (declared.Count == 0)
            return;
        options.ForwardedHeaders = Forwarded.XForwardedFor | Forwarded.XForwardedProto;
        // As many hops as there are declared proxies in sequence.
        options.ForwardLimit = null;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in declared)
            options.KnownIPNetworks.Add(ProxyNetwork.Parse(proxy)!.Value);
    }
}
