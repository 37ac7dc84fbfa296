using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PlatformSdk.Settings;

namespace PlatformSdk.Web;

/// <summary>
/// Limits of the server before anything of the service has run. Kestrel's own, and pinned here where they are the rule we promise, so that a new
/// .NET cannot widen them unseen; then the section <c>Kestrel:Limits</c>; what the service's code says of <see cref="KestrelServerOptions"/> wins.
/// </summary>
internal sealed class KestrelDefaults(IConfiguration configuration, IOptions<PlatformOptions> platform) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>A gateway keeps a few hundred. Without a limit whoever reaches the port can use up the pod's memory and file handles.</summary>
    internal const int MaxConnections = 10_000;

    /// <summary>Half of Kestrel's own: no client needs that long to say what it wants, and a slow one holds a connection for as long.</summary>
    internal static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        // Read when the ports are bound: by then mistakes in the settings have stopped the start.
        options.ConfigureEndpointDefaults(port =>
        {
            if (platform.Value.Web.GrpcPort is { } grpc && port.IPEndPoint?.Port == grpc)
                port.Protocols = HttpProtocols.Http2;
        });
        var limits = options.Limits;
        limits.MaxConcurrentConnections = MaxConnections;
        limits.RequestHeadersTimeout = HeadersTimeout;
        limits.MaxRequestBodySize = 30_000_000;
        limits.MaxRequestHeadersTotalSize = 32_768;
        limits.MaxRequestHeaderCount = 100;
        limits.MaxRequestLineSize = 8_192;
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        // Mistakes in it have stopped the start already.
        KestrelSection.Read(configuration, limits, []);
    }
}
