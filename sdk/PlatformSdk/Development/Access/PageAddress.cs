using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace PlatformSdk.Development.Access;

/// <summary>The address of the page for a browser on this machine.</summary>
internal sealed class PageAddress(IServer server) : IPageAddress
{
    public string? Page => Find() is { } root ? root + PagePaths.Overview : null;

    public string Root => Find() ?? "http://localhost:PORT";

    public void Open()
    {
        // The app's own server answers.
    }

    public void Close()
    {
        // The host stops the app's server.
    }

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
