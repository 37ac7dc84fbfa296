using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using PlatformSdk.Settings;

namespace PlatformSdk.Web;

/// <summary>
/// The server limits before any code of the service runs. They start with Kestrel's own values, pinned here where we promise them, so that a new .NET
/// cannot change them unnoticed. Then the section <c>Kestrel:Limits</c> applies. <see cref="KestrelServerOptions"/> in the service's code win.
/// </summary>
internal sealed class KestrelDefaults(IConfiguration configuration, IOptions<PlatformOptions> platform) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>
    /// A gateway opens a few hundred connections. Without a limit, anyone who reaches the port could exhaust the pod's memory and file handles.
    /// </summary>
    internal const int MaxConnections = 10_000;

    /// <summary>Half of Kestrel's value: no client needs longer, and a slow client holds a connection.</summary>
    internal static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        // Read when the ports are bound. By then, mistakes in the settings have stopped the start.
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
        // Mistakes in it have already stopped the start.
        KestrelSection.Read(configuration, limits, []);
    }
}
