using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Logging;

namespace PlatformSdk.Management;

/// <summary>
/// Health on a port of its own, and nothing else. A filter on the app's own server cannot do this: one more endpoint there switches off the
/// user's <c>urls</c>, <c>HTTP_PORTS</c> or <c>Kestrel:Endpoints</c>. Without a host around it there is no activity, no metric and no log a
/// probe, and it serves workers and jobs as well.
/// </summary>
internal sealed class ManagementServer(HealthProbes probes, IOptions<PlatformOptions> options, ILogger<ManagementServer> logger,
    EarlyManagement? early = null) : IDisposable
{
    private ProbeServer? _server;

    internal void Start()
    {
        if (options.Value.ManagementPort is not { } port)
            return;
        _server = early?.TakeOver(port, probes) ?? new ProbeServer(port, probes);
        Log.ManagementListening(logger, port);
    }

    internal void Stop() => _server?.Dispose();

    public void Dispose()
    {
        Stop();
        early?.End();
    }
}
