using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Logging;

namespace PlatformSdk.Management;

/// <summary>
/// Serves health and the pages for operators on a separate port. A filter on the app's server cannot do this: one more endpoint there disables the
/// user's
/// <c>urls</c>, <c>HTTP_PORTS</c> or <c>Kestrel:Endpoints</c>. Without a host around it, a probe creates no activity, metric or log line, and it
/// works for workers and jobs too.
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
