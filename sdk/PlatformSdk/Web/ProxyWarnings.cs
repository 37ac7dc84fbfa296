using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;

namespace PlatformSdk.Web;

/// <summary>
/// Warns once about undeclared proxies, because otherwise every client appears to be the proxy, and a redirect to https never ends. Also warns about
/// a setting that trusts every sender.
/// </summary>
internal sealed class ProxyWarnings(ProxyOptions proxies, ILogger<ProxyWarnings> logger)
{
    private volatile bool _isSilent = proxies.AreRead;

    internal void WarnIfAllTrusted()
    {
        if (proxies.TrustEverySender)
            Log.ForwardedHeadersTrusted(logger);
    }

    internal void Inspect(HttpContext context)
    {
        if (_isSilent || !context.Request.Headers.ContainsKey("X-Forwarded-For"))
            return;
        _isSilent = true;
        Log.ProxyUndeclared(logger, context.Connection.RemoteIpAddress?.ToString() ?? "an unknown address");
    }
}
