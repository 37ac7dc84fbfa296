using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PlatformSdk.Development.Access;

/// <summary>Where a browser on this machine finds the page.</summary>
internal sealed class PageAddress(IServer server)
{
    /// <summary>Null when the app listens on no address that loopback reaches, as in a test without a server.</summary>
    internal string? Page => Find() is { } root ? root + PagePaths.Overview : null;

    /// <summary>The app itself, as good as it can be said.</summary>
    internal string Root => Find() ?? "http://localhost:PORT";

    private string? Find() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(Loopback).OfType<string>()
        // Over http no browser asks about a certificate.
        .OrderBy(address => address.StartsWith("https:", StringComparison.Ordinal)).FirstOrDefault();

    /// <summary>An address for any interface is one for loopback, too.</summary>
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
