using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Logging;
using PlatformSdk.Management;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Starting;

/// <summary>
/// What a process does while it waits for its secrets: its management port answers, and a signal ends it with one line. It begins only if the secrets
/// are not available at once, so that a normal start is not slowed down.
/// </summary>
internal sealed class LongStart(IConfiguration configuration, EarlyLogging logging, DeferredLogger logger, IReadOnlyList<SecretState> secrets)
    : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_lastWords = TimeSpan.FromSeconds(2);

    private readonly List<PosixSignalRegistration> _signals = [];

    /// <summary>The management port, or null if it was not opened.</summary>
    internal EarlyManagement? Management { get; private set; }

    /// <summary>Waits for the secrets.</summary>
    internal void Wait(Task reading)
    {
        if (Task.WaitAny([reading], s_patience) < 0)
            Begin();
        try
        {
            reading.GetAwaiter().GetResult();
        }
        catch
        {
            Management?.End();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
    }

    private void Begin()
    {
        if (!ProgramPurpose.IsMigrations(configuration))
            Management = EarlyManagement.TryBegin(configuration, new StartingProbes("secrets", WaitsFor));
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, End));
    }

    private string WaitsFor()
    {
        var missing = secrets.Where(secret => !secret.IsUsable && !secret.Reference.Optional).Select(secret => secret.Reference.Name).ToArray();
        return missing.Length == 0 ? "the host is starting" : $"waiting for: {string.Join(", ", missing)}";
    }

    private void End(PosixSignalContext signal)
    {
        signal.Cancel = true;
        var code = ExitCodes.ForSignal(signal.Signal);
        // On another thread and with a time limit: the console may not be read, and the process must end.
        var last = new Thread(() => Report(signal.Signal, code)) { IsBackground = true, Name = "Platform end of start" };
        last.Start();
        last.Join(s_lastWords);
        Environment.Exit(code);
    }

    private void Report(PosixSignal signal, int code)
    {
        logging.Begin();
        Log.StartCutOff(logger, signal.ToString(), code);
        logging.Dispose();
    }
}
