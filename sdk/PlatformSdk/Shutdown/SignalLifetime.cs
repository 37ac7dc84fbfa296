using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;

namespace PlatformSdk.Shutdown;

/// <summary>
/// Turns signals into a drained stop. SIGTERM drains, Ctrl+C does not wait, a second signal of either kind ends the drain at once. It takes
/// the place of <c>ConsoleLifetime</c>, which is sealed and stops without a drain.
/// </summary>
internal sealed class SignalLifetime(Drain drain, ServiceState state, SilentHost silent, IHostApplicationLifetime application,
    IHostEnvironment environment,
    IOptions<HostOptions> host, IServiceProvider services, ILoggerFactory loggers) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly CancellationTokenSource _second = new();
    private int _count;

    /// <summary>The first signal that came, or null.</summary>
    internal PosixSignal? Received { get; private set; }

    private bool IsCutOff { get; set; }

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        // The category and the wording are ConsoleLifetime's: people and tools look for them.
        var logger = loggers.CreateLogger("Microsoft.Hosting.Lifetime");
        application.ApplicationStarted.Register(() =>
        {
            EarlyEnd.IsOver = true;
            Log.Started(logger, environment.EnvironmentName, environment.ContentRootPath);
        });
        application.ApplicationStopping.Register(() =>
        {
            if (!IsCutOff)
                Log.Stopping(logger);
        });
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        // The host does so next, and logs what it finds with a stack trace. Values that were made here are not made again.
        services.GetService<IStartupValidator>()?.Validate();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        // Cut off, a thread still waits for it.
        if (!IsCutOff)
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
        if (state.HasStarted)
            _ = StopAfterDrainAsync(immediately: context.Signal != PosixSignal.SIGTERM);
        else
            CutOffStart(context.Signal);
    }

    private async Task StopAfterDrainAsync(bool immediately)
    {
        await drain.RunAsync(immediately, _second.Token).ConfigureAwait(false);
        application.StopApplication();
    }

    /// <summary>Nobody sends requests to what was never ready. Hosted services see their token cancelled, and have as long as for a stop.</summary>
    private void CutOffStart(PosixSignal signal)
    {
        IsCutOff = true;
        EarlyEnd.Signal = signal;
        var code = ExitCodes.ForSignal(signal);
        var (limit, second) = (host.Value.ShutdownTimeout, _second.Token);
        // Threads of their own: a hanging start may hold those of the pool. The first one ends the process whatever a log provider does.
        Start("Platform end of start", () =>
        {
            second.WaitHandle.WaitOne(limit);
            Environment.Exit(code);
        });
        Start("Platform cut-off start", () =>
        {
            Report(signal, code);
            silent.Begin();
            _ = StopAfterDrainAsync(immediately: true);
        });
    }

    private static void Start(string name, ThreadStart work) => new Thread(work) { IsBackground = true, Name = name }.Start();

    private void Report(PosixSignal signal, int code)
    {
        try
        {
            Log.StartCutOff(loggers.CreateLogger("Microsoft.Hosting.Lifetime"), signal.ToString(), code);
        }
#pragma warning disable CA1031 // Anything that a log provider of the service may throw: the process ends all the same.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The exit code is what is left.
        }
    }
}
