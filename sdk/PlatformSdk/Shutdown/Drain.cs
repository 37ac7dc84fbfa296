using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;

namespace PlatformSdk.Shutdown;

/// <summary>The drain: readiness fails at once, and requests are served until load balancers have noticed.</summary>
internal sealed class Drain(ServiceState state, IOptions<PlatformOptions> options, TimeProvider time, ILogger<Drain> logger)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Drains for the configured time, or not at all; <paramref name="cut"/> ends the drain early.</summary>
    internal async Task RunAsync(bool immediately, CancellationToken cut)
    {
        if (!state.TryBeginDraining())
            return;
        var length = immediately ? TimeSpan.Zero : options.Value.Shutdown.Drain;
        if (length > TimeSpan.Zero)
        {
            Log.Draining(logger, length);
            await Task.Delay(length, time, cut).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        _ended.TrySetResult();
    }

    /// <summary>
    /// For a stop without a signal (Windows service, systemd lifetime, code): drains while the host is already stopping, before any hosted service
    /// stops.
    /// </summary>
    internal async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await RunAsync(immediately: false, cancellationToken).ConfigureAwait(false);
        await _ended.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
