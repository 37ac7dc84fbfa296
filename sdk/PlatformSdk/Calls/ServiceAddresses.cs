using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;
using PlatformSdk.Contract;

namespace PlatformSdk.Calls;

/// <summary>
/// Resolves service names from <c>services:NAME:SCHEME:INDEX</c>, like Microsoft.Extensions.ServiceDiscovery; several addresses are used in turn.
/// Other names are left to DNS, which resolves them in a cluster.
/// </summary>
internal sealed class ServiceAddresses : IDisposable
{
    private readonly IConfiguration _configuration;
    private readonly IDisposable _watch;
    private volatile Dictionary<string, Uri[]> _services;
    private uint _turn;

    public ServiceAddresses(IConfiguration configuration)
    {
        _configuration = configuration;
        _services = Read();
        _watch = ChangeToken.OnChange(configuration.GetReloadToken, () => _services = Read());
    }

    /// <summary><c>https+http</c> means the first of the two that exists.</summary>
    internal Uri Resolve(Uri named)
    {
        var services = _services;
        var preference = named.Scheme;
        if (services.Count > 0)
        {
            foreach (var scheme in preference is "http" ? ["http", "https"] : preference.Split('+'))
            {
                if (services.TryGetValue(Key(named.Host, scheme), out var addresses))
                    return Combine(addresses[Interlocked.Increment(ref _turn) % addresses.Length], named);
            }
        }
        return preference.Contains('+', StringComparison.Ordinal)
            ? new UriBuilder(named) { Scheme = "http", Port = named.IsDefaultPort ? -1 : named.Port }.Uri
            : named;
    }

    public void Dispose() => _watch.Dispose();

    private static Uri Combine(Uri address, Uri named)
        => new UriBuilder(named)
        {
            Scheme = address.Scheme,
            Host = address.Host,
            Port = address.Port,
            Path = address.AbsolutePath.TrimEnd('/') + named.AbsolutePath
        }.Uri;

    private static string Key(string name, string scheme) => $"{scheme}://{name}";

    private Dictionary<string, Uri[]> Read()
    {
        var services = new Dictionary<string, Uri[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var service in _configuration.GetSection(NeedSettings.Services).GetChildren())
        {
            foreach (var scheme in service.GetChildren())
            {
                var addresses = scheme.GetChildren().Select(address => Parse(scheme.Key, address)).OfType<Uri>().ToArray();
                if (addresses.Length > 0)
                    services[Key(service.Key, scheme.Key)] = addresses;
            }
        }
        return services;
    }

    private static Uri? Parse(string scheme, IConfigurationSection address)
    {
        if (address.Value is not { Length: > 0 } text)
            return null;
        var full = text.Contains("://", StringComparison.Ordinal) ? text : $"{scheme}://{text}";
        return Uri.TryCreate(full, UriKind.Absolute, out var uri)
            ? uri
            : throw new InvalidOperationException(
                $"'{address.Path}' is '{text}'; it must be an address such as http://inventory:{RuntimeDefaults.Port}.");
    }
}
