using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Logging;

namespace PlatformSdk.Web;

/// <summary>
/// Tells of proxies that were not declared, once: otherwise every client seems to be the proxy, and a redirect to https never ends. And of
/// a setting that believes anybody.
/// </summary>
internal sealed class ProxyWarnings(IOptions<ForwardedHeadersOptions> forwarded, ILogger<ProxyWarnings> logger)
{
    private volatile bool _isSilent = ForwardedHeaders.AreRead(forwarded.Value);

    internal void WarnOfTrust()
    {
        if (ForwardedHeaders.AreBelievedFromAnybody(forwarded.Value))
            Log.ForwardedByAnybody(logger);
    }

    internal void Look(HttpContext context)
    {
        if (_isSilent || !context.Request.Headers.ContainsKey("X-Forwarded-For"))
            return;
        _isSilent = true;
        Log.ProxyUndeclared(logger, context.Connection.RemoteIpAddress?.ToString() ?? "an unknown address");
    }
}
