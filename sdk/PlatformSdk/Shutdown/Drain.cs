using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;

namespace PlatformSdk.Shutdown;

/// <summary>
/// The time between "I am going" and going: readiness fails at once, requests are served until load balancers had time to notice.
/// </summary>
internal sealed class Drain(ServiceState state, IOptions<PlatformOptions> options, TimeProvider time, ILogger<Drain> logger)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Begins a drain of the set length, or of none; ends it when <paramref name="cut"/> says so.</summary>
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
    /// For a stop that came by no signal (Windows service, systemd lifetime, code): drains then, while the host already stops but before any
    /// hosted service does.
    /// </summary>
    internal async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await RunAsync(immediately: false, cancellationToken).ConfigureAwait(false);
        await _ended.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
