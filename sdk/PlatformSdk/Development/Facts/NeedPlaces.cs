using System.Globalization;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Needs;

namespace PlatformSdk.Development.Facts;

/// <summary>Which need a span called, by the address that the process uses for it.</summary>
internal sealed class NeedPlaces(PlatformDescription description, IConfiguration configuration)
{
    private readonly Lazy<IReadOnlyList<Place>> _places = new(() => [.. description.Needs.Select(need => Find(need, configuration)).OfType<Place>()]);

    private sealed record Place(PlatformNeed Need, string Address, string Host, int Port);

    /// <summary>Null if no need is there, or several are.</summary>
    internal PlatformNeed? NeedOf(KeptSpan span)
    {
        var host = Host(span.Tag("server.address") ?? "");
        var port = int.TryParse(span.Tag("server.port"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var here = _places.Value.Where(place => place.Host == host && (port ?? UsualPort(place, span)) == place.Port).ToList();
        if (here.Count > 1 && span.Tag("db.namespace") is { Length: > 0 } database)
            here = here.FindAll(place => place.Address.Contains(database, StringComparison.OrdinalIgnoreCase));
        return here is [var one] ? one.Need : null;
    }

    /// <summary>The root of a need's addresses on this machine, or null. It never contains a password.</summary>
    internal Uri? OnThisMachine(PlatformNeed need) => NeedKeys.IsService(need) && NeedKeys.Find(need, configuration) is { } text
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.IsLoopback
            ? new UriBuilder(address.Scheme, address.Host, address.Port).Uri
            : null;

    private static int UsualPort(Place place, KeptSpan span) =>
        span.Tag("url.full") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? address.Port
        : NeedTypes.Find(place.Need.Type)?.Port ?? place.Port;

    private static Place? Find(PlatformNeed need, IConfiguration configuration)
        => NeedKeys.Find(need, configuration) is { } address && NeedAddress.Parse(need.Type, address) is var (host, port)
            ? new Place(need, address, Host(host), port)
            : null;

    private static string Host(string host) => host is "127.0.0.1" or "::1" or "[::1]" ? "localhost" : host.ToLowerInvariant();
}
