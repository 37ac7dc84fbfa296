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
/// Stops the service on a signal. SIGTERM drains, Ctrl+C does not, and a second signal of either kind ends the drain at once. It replaces
/// <c>ConsoleLifetime</c>, which is sealed and stops without a drain.
/// </summary>
internal sealed class SignalLifetime(Drain drain, ServiceState state, LateLogRules rules, IHostApplicationLifetime application,
    IHostEnvironment environment,
    IOptions<HostOptions> host, IServiceProvider services, ILoggerFactory loggers) : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly CancellationTokenSource _second = new();
    private int _count;

    /// <summary>The first signal, or null.</summary>
    internal PosixSignal? Received { get; private set; }

    private bool IsCutOff { get; set; }

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        // The category and the wording of ConsoleLifetime, which people and tools search for.
        var logger = loggers.CreateLogger("Microsoft.Hosting.Lifetime");
        application.ApplicationStarted.Register(() =>
        {
            EarlyEnd.IsOver = true;
            Log.Started(logger, $"Environment: {environment.EnvironmentName}. Content root: {environment.ContentRootPath}");
        });
        application.ApplicationStopping.Register(() =>
        {
            if (!IsCutOff)
                Log.Stopping(logger);
        });
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        // The host validates next and logs the result with a stack trace. Values that were created here are not created again.
        services.GetService<IStartupValidator>()?.Validate();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        // After a cut-off, a thread still waits for it.
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

    /// <summary>
    /// Ends a start. A service that was never ready gets no requests, so there is no drain. Hosted services see their token cancelled, and have as
    /// long as for a stop.
    /// </summary>
    private void CutOffStart(PosixSignal signal)
    {
        IsCutOff = true;
        EarlyEnd.Signal = signal;
        var code = ExitCodes.ForSignal(signal);
        var (limit, second) = (host.Value.ShutdownTimeout, _second.Token);
        // Dedicated threads: a hanging start may block those of the pool. The first one ends the process whatever a log provider does.
        Start("Platform end of start", () =>
        {
            second.WaitHandle.WaitOne(limit);
            Environment.Exit(code);
        });
        Start("Platform cut-off start", () =>
        {
            Report(signal, code);
            // One line has already reported it: prevents the host from logging a stack trace.
            rules.Set("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
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
            // The exit code still reports the signal.
        }
    }
}
