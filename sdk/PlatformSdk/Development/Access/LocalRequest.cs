using System.Net;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Development.Access;

/// <summary>
/// Checks that a request comes from a browser on this machine, and from this page or its user. A web site that a user of this machine visits can also
/// send requests to loopback, and DNS rebinding lets it read the responses, so checking the peer is not enough. Called before the app applies
/// forwarded headers.
/// </summary>
internal static class LocalRequest
{
    internal static bool IsLocal(HttpContext context)
        => context.Connection.RemoteIpAddress is { } peer && IPAddress.IsLoopback(peer)
            && IsLoopback(context.Request.Host)
            && !WasForwarded(context.Request.Headers)
            && !IsCrossSite(context.Request);

    /// <summary>Only spellings that are never resolved by DNS: DNS rebinding uses names that resolve to loopback.</summary>
    internal static bool IsLoopback(HostString host)
    {
        var name = host.Host.StartsWith('[') && host.Host.EndsWith(']') ? host.Host[1..^1] : host.Host;
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        // 127.1 and 2130706433 are addresses to a parser, but names to other software.
        return IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address)
            && address.ToString().Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Behind a proxy or a tunnel the peer is the proxy, and the sender may be anywhere.</summary>
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

    /// <summary>
    /// Also rejects the same site on another port: to a browser, all programs on this machine are one site. A link in the page of a neighbour may
    /// lead here: that opens the page, and no other page can read it.
    /// </summary>
    private static bool IsCrossSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0 && site.ToString() is not ("none" or "same-origin") && !(site.ToString() == "same-site" && IsLink(request)))
            return true;
        var origin = request.Headers.Origin;
        return origin.Count > 0 && !origin.ToString().Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A browser sets these headers itself: no script can send them.</summary>
    private static bool IsLink(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Mode"].ToString() == "navigate" && request.Headers["Sec-Fetch-Dest"].ToString() == "document";
}
