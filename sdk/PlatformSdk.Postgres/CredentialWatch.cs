using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.Postgres;

/// <summary>
/// Detects that the server no longer accepts our credential, whichever command failed. A rejected login is unambiguous. On an open connection, a
/// dropped role may still run some commands, and a failed command may have another cause, so the server is then asked for the current user.
/// </summary>
internal sealed class CredentialWatch : IDisposable
{
    /// <summary>Fails for a dropped role; requires no permission.</summary>
    internal const string Question = "SELECT current_user";

    // Its metrics have names from Npgsql; the tests of revoked credentials fail if they change.
    private const string Meter = "Npgsql";

    private readonly string _need;
    private readonly SecretsSession? _secrets;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly MeterListener _commands = new();
    private readonly CancellationTokenSource _over = new();
    // Kept separately: the source cannot provide it once it is disposed, when a user's command may still be running.
    private readonly CancellationToken _stop;
    private readonly AsyncLocal<bool> _isAsking = new();
    private NpgsqlDataSource _source = null!;
    private Func<Credential> _current = null!;
    private Credential? _reported;
    private TimeSpan? _askedAt;
    private int _asking;

    internal CredentialWatch(string need, SecretsSession? secrets, TimeProvider time, ILogger logger)
        => (_need, _secrets, _time, _logger, _stop) = (need, secrets, time, logger, _over.Token);

    internal void Begin(NpgsqlDataSource source, string pool, Func<Credential> current)
    {
        (_source, _current) = (source, current);
        _commands.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == Meter && instrument.Name == MetricNames.FailedCommands)
                listener.EnableMeasurementEvents(instrument);
        };
        _commands.SetMeasurementEventCallback<int>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag.Key == MetricNames.Pool && tag.Value as string == pool)
                    CommandFailed();
            }
        });
        _commands.Start();
    }

    internal void Accepted(Credential credential)
    {
        if (credential != _current())
            return;
        _reported = null;
        _secrets?.Accepted(_need);
    }

    // Npgsql holds a lock here, and a logger of the service may do anything. In a task, because an exception must not end the process.
    internal void NotOpened(Credential credential, PostgresException failure)
    {
        if (failure.SqlState.StartsWith("28", StringComparison.Ordinal))
            _ = Task.Run(() => Rejected(credential, failure));
    }

    public void Dispose()
    {
        _commands.Dispose();
        if (_stop.IsCancellationRequested)
            return;
        _over.Cancel();
        _over.Dispose();
    }

    internal void CommandFailed()
    {
        if (_isAsking.Value || _stop.IsCancellationRequested || Interlocked.Exchange(ref _asking, 1) == 1)
            return;
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(() => AskAsync(_stop), CancellationToken.None);
    }

    private async Task AskAsync(CancellationToken stop)
    {
        _isAsking.Value = true;
        using var silent = SuppressInstrumentationScope.Begin();
        try
        {
            // Limits how often a service with many other failures asks.
            if (_askedAt + RefreshSchedule.Floor - _time.Steady() is { Ticks: > 0 } wait)
                await Task.Delay(wait, _time, stop).ConfigureAwait(false);
            _askedAt = _time.Steady();
            // A failure after this point is a new one.
            Volatile.Write(ref _asking, 0);
            await AskOnceAsync(stop).ConfigureAwait(false);
        }
        catch (Exception failure)
            when (failure is OperationCanceledException or NpgsqlException or ObjectDisposedException or InvalidOperationException)
        {
            // No answer means nothing about the credential.
        }
    }

    private async Task AskOnceAsync(CancellationToken stop)
    {
        var credential = _current();
        var command = _source.CreateCommand(Question);
        await using var asking = command.ConfigureAwait(false);
        try
        {
            await command.ExecuteScalarAsync(stop).ConfigureAwait(false);
        }
        catch (PostgresException failure) when (failure.SqlState.StartsWith("28", StringComparison.Ordinal)
            || failure.SqlState is PostgresErrorCodes.UndefinedObject or PostgresErrorCodes.InsufficientPrivilege)
        {
            // A recreated role has the same name but is a different one for open connections.
            _source.Clear();
            Rejected(credential, failure);
        }
    }

    private void Rejected(Credential credential, PostgresException failure)
    {
        // A connection that was started before a rotation says nothing about the new credential.
        if (credential != _current())
            return;
        if (Interlocked.Exchange(ref _reported, credential) != credential)
            Log.CredentialsRefused(_logger, _need, failure.SqlState, failure.MessageText);
        _secrets?.Refuse(_need, failure.SqlState);
    }
}
