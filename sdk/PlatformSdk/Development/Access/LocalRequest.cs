using System.Net;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Development.Access;

/// <summary>
/// Tells whether a request comes from a browser on this machine that was sent here by this page or by its user. A web site that somebody on
/// this machine visits can send requests to loopback, too, and DNS rebinding lets it read the answers: hence more than a look at the peer.
/// Asked before the app believes any forwarded header.
/// </summary>
internal static class LocalRequest
{
    internal static bool Is(HttpContext context)
        => context.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
            && IsLoopback(context.Request.Host)
            && !WasForwarded(context.Request.Headers)
            && !IsCrossSite(context.Request);

    /// <summary>Only spellings that no name server ever sees: a name that resolves to loopback is what DNS rebinding uses.</summary>
    internal static bool IsLoopback(HostString host)
    {
        var name = host.Host.StartsWith('[') && host.Host.EndsWith(']') ? host.Host[1..^1] : host.Host;
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        // 127.1 and 2130706433 are addresses to a parser, and names to somebody else.
        return IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address)
            && address.ToString().Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Behind a proxy or a tunnel the peer is the proxy, and who asks may be anywhere.</summary>
    private static bool WasForwarded(IHeaderDictionary headers)
    {
        foreach (var (name, _) in headers)
        {
            if (name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || name.Equals("Via", StringComparison.OrdinalIgnoreCase)
                || name.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Also the same site on another port: to a browser, every program on this machine is one site.</summary>
    private static bool IsCrossSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0 && site.ToString() is not ("none" or "same-origin"))
            return true;
        var origin = request.Headers.Origin;
        return origin.Count > 0 && !origin.ToString().Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }
}
