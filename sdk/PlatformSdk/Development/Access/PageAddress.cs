using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PlatformSdk.Development.Access;

/// <summary>The address of the page for a browser on this machine.</summary>
internal sealed class PageAddress(IServer server)
{
    /// <summary>Null if the app has no address that loopback reaches, as in a test without a server.</summary>
    internal string? Page => Find() is { } root ? root + PagePaths.Overview : null;

    /// <summary>The address of the app, or a placeholder.</summary>
    internal string Root => Find() ?? "http://localhost:PORT";

    private string? Find() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(Loopback).OfType<string>()
        // Over http, a browser does not ask about a certificate.
        .OrderBy(address => address.StartsWith("https:", StringComparison.Ordinal)).FirstOrDefault();

    /// <summary>An address for all interfaces includes loopback.</summary>
    private static string? Loopback(string address)
    {
        var local = address.Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(local, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip)))
                ? local.TrimEnd('/')
                : null;
    }
}
