using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Health;

namespace PlatformSdk.Management;

/// <summary>
/// A second, bare Kestrel that answers health and nothing else, on a port of its own. A filter on the app's own server cannot do this: one
/// more endpoint there switches off the user's <c>urls</c>, <c>HTTP_PORTS</c> or <c>Kestrel:Endpoints</c>. Without a host around it there is no
/// activity, no metric and no log a probe, and it serves workers and jobs as well.
/// </summary>
internal sealed class ManagementServer(IServiceProvider services, HealthResponder health, IOptions<PlatformOptions> options,
    ILoggerFactory loggers, ILogger<ManagementServer> logger) : IDisposable
{
    private KestrelServer? _server;

    internal async Task StartAsync(CancellationToken cancellation)
    {
        if (options.Value.ManagementPort is not { } port)
            return;
        var kestrel = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = services };
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.ListenAnyIP(port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Microsoft.Extensions.Options.Options.Create(new SocketTransportOptions { IOQueueCount = 0 }), loggers);
        _server = new KestrelServer(Microsoft.Extensions.Options.Options.Create(kestrel), transport, loggers);
        await _server.StartAsync(new ManagementApplication(health), cancellation);
        Log.ManagementListening(logger, port);
    }

    internal Task StopAsync(CancellationToken cancellation) => _server?.StopAsync(cancellation) ?? Task.CompletedTask;

    public void Dispose() => _server?.Dispose();
}
