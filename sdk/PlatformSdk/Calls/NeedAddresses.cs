using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Calls;

/// <summary>The base address of the client for a need.</summary>
internal static class NeedAddresses
{
    internal static Uri? Base(PlatformNeed need, IConfiguration configuration) => NeedTypes.Find(need.Type) switch
    {
        // By name, which is resolved for each request.
        { } type when type == NeedTypes.Service => new Uri($"{Schemes(need.Name, configuration)}://{need.Name}"),
        // An external address may have a path.
        { IsCalled: true } =>
            WithSlash(configuration[NeedSettings.Service(need.Name, "https")] ?? configuration[NeedSettings.Service(need.Name, "http")] ?? need.Url),
        _ => null,
    };

    /// <summary>
    /// https if it is configured, else http; each key may also have an address of the other scheme. Service discovery would call an address without a
    /// scheme by the first of two, so it gets only the one of its key.
    /// </summary>
    private static string Schemes(string service, IConfiguration configuration)
    {
        foreach (var scheme in (string[])["https", "http"])
        {
            var section = configuration.GetSection(ConfigurationPath.Combine(NeedSettings.Services, service, scheme));
            if ((section.Value ?? section.GetChildren().FirstOrDefault()?.Value) is { Length: > 0 } address)
                return address.Contains("://", StringComparison.Ordinal) ? "https+http" : scheme;
        }
        return "http";
    }

    /// <summary>Without the slash, a relative address would replace the last part of the path.</summary>
    private static Uri? WithSlash(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? (uri.AbsolutePath.EndsWith('/') ? uri : new UriBuilder(uri) { Path = uri.AbsolutePath + "/" }.Uri)
            : null;
}
