using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Shutdown;

/// <summary>
/// Turns signals into a drained stop. SIGTERM drains, Ctrl+C does not wait, a second signal of either kind ends the drain at once. It takes
/// the place of <c>ConsoleLifetime</c>, which is sealed and stops without a drain.
/// </summary>
internal sealed class SignalLifetime(Drain drain, IHostApplicationLifetime application, IHostEnvironment environment,
    ILoggerFactory loggers) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly CancellationTokenSource _second = new();
    private int _count;

    /// <summary>The first signal that came, or null.</summary>
    internal PosixSignal? Received { get; private set; }

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        // The category and the wording are ConsoleLifetime's: people and tools look for them.
        var logger = loggers.CreateLogger("Microsoft.Hosting.Lifetime");
        application.ApplicationStarted.Register(() => Log.Started(logger, environment.EnvironmentName, environment.ContentRootPath));
        application.ApplicationStopping.Register(() => Log.Stopping(logger));
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _second.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _count) > 1)
        {
            _second.Cancel();
            return;
        }
        Received = context.Signal;
        _ = StopAfterDrainAsync(immediately: context.Signal != PosixSignal.SIGTERM);
    }

    private async Task StopAfterDrainAsync(bool immediately)
    {
        await drain.RunAsync(immediately, _second.Token);
        application.StopApplication();
    }
}
