using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Calls;

/// <summary>The base address of the client for a need.</summary>
internal static class NeedAddresses
{
    internal static Uri? Base(PlatformNeed need, IConfiguration configuration) => need.Type switch
    {
        // By name, which is resolved for each request.
        "service" => new Uri($"http://{need.Name}"),
        // An external address may have a path.
        "external" => WithSlash(configuration[$"services:{need.Name}:https:0"] ?? configuration[$"services:{need.Name}:http:0"] ?? need.Url),
        _ => null,
    };

    /// <summary>Without the slash, a relative address would replace the last part of the path.</summary>
    private static Uri? WithSlash(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? (uri.AbsolutePath.EndsWith('/') ? uri : new UriBuilder(uri) { Path = uri.AbsolutePath + "/" }.Uri)
            : null;
}
