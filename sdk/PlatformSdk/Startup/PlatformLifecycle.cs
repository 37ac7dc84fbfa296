using Microsoft.Extensions.Hosting;
using PlatformSdk.Management;
using PlatformSdk.Needs;
using PlatformSdk.Shutdown;
using PlatformSdk.Telemetry;
using PlatformSdk.Web;

namespace PlatformSdk.Startup;

/// <summary>
/// The platform's part of the host's lifecycle. It is registered before all other hosted services, so it starts first. Because hosts stop in reverse
/// order it ends last: health and telemetry work as long as anything else runs.
/// </summary>
internal sealed class PlatformLifecycle(TelemetryLifetime telemetry, ManagementServer management, Drain drain, MappedCheck mapped,
    NeedMessages needs, ProxyWarnings? proxies = null) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        telemetry.Start();
        management.Start();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        mapped.WarnIfMissing();
        proxies?.WarnIfAllTrusted();
        needs.LogNeeds();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => drain.CompleteAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        management.Stop();
        await telemetry.FlushAsync().ConfigureAwait(false);
    }
}
