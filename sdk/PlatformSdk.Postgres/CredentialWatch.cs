using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.Postgres;

/// <summary>
/// Notices that the server no longer takes our credential, whichever command met it. A refused login says so itself. On an open connection a dropped
/// role may still run some commands, and a failed command may have any other cause: so after one the server is asked who we are.
/// </summary>
internal sealed class CredentialWatch : IDisposable
{
    /// <summary>Fails for a role that was dropped; needs no right.</summary>
    internal const string Question = "SELECT current_user";

    // Names of Npgsql's; the tests of revoked credentials fail when they change.
    private const string Meter = "Npgsql";
    private const string FailedCommands = "db.client.operation.failed";
    private const string Pool = "db.client.connection.pool.name";

    private readonly string _need;
    private readonly SecretsSession? _secrets;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly MeterListener _commands = new();
    private readonly CancellationTokenSource _over = new();
    // Of its own: the source gives none once it is disposed, and a user's command may still be running then.
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
            if (instrument.Meter.Name == Meter && instrument.Name == FailedCommands)
                listener.EnableMeasurementEvents(instrument);
        };
        _commands.SetMeasurementEventCallback<int>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag.Key == Pool && tag.Value as string == pool)
                    CommandFailed();
            }
        });
        _commands.Start();
    }

    internal void Taken(Credential credential)
    {
        if (credential != _current())
            return;
        _reported = null;
        _secrets?.Taken(_need);
    }

    // Npgsql holds a lock here, and a logger of the service may do anything. As a task: one that throws must not end the process.
    internal void NotOpened(Credential credential, PostgresException failure)
    {
        if (failure.SqlState.StartsWith("28", StringComparison.Ordinal))
            _ = Task.Run(() => Refused(credential, failure));
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
            // A service whose commands often fail for other reasons asks no more than this.
            if (_askedAt + RefreshSchedule.Floor - _time.Steady() is { Ticks: > 0 } wait)
                await Task.Delay(wait, _time, stop).ConfigureAwait(false);
            _askedAt = _time.Steady();
            // From here on a failure is a new one.
            Volatile.Write(ref _asking, 0);
            await AskOnceAsync(stop).ConfigureAwait(false);
        }
        catch (Exception failure)
            when (failure is OperationCanceledException or NpgsqlException or ObjectDisposedException or InvalidOperationException)
        {
            // No answer is no word about the credential.
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
            // A role that was made again has the same name and is another one to the connections that are open.
            _source.Clear();
            Refused(credential, failure);
        }
    }

    private void Refused(Credential credential, PostgresException failure)
    {
        // A connection that was begun before a rotation says nothing about what came with it.
        if (credential != _current())
            return;
        if (Interlocked.Exchange(ref _reported, credential) != credential)
            Log.CredentialsRefused(_logger, _need, failure.SqlState, failure.MessageText);
        _secrets?.Refuse(_need, failure.SqlState);
    }
}
