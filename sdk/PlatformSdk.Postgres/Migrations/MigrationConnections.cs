using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Npgsql;
using PlatformSdk.Contract;
using PlatformSdk.Migrations;
using PlatformSdk.Postgres.Connections;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>
/// The connection of a migrator: with the migrations' own credentials if they are set, and with a lock for which other migrators of the database
/// wait. Both end with the process, so a killed migrator blocks nobody.
/// </summary>
internal sealed class MigrationConnections(string need, IConfiguration configuration, ConnectionDefaults defaults, PostgresOptions options)
{
    // "platform" as a number. One lock a database: two services that share one must not change it at the same time either.
    internal const long Lock = 0x706C6174666F726D;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <exception cref="MigrationException">There was no connection, or no lock, before the deadline.</exception>
    internal async Task<NpgsqlConnection> OpenAsync(Action<string> print, Deadline deadline, CancellationToken stop)
    {
        var source = CreateSource();
        await using var disposed = source.ConfigureAwait(false);
        var connection = await ConnectAsync(source, print, deadline, stop).ConfigureAwait(false);
        try
        {
            await NoticeDeathAsync(connection, stop).ConfigureAwait(false);
            await TakeLockAsync(connection, print, deadline, stop).ConfigureAwait(false);
            return connection;
        }
        catch (NpgsqlException failure)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new MigrationException($"The connection to the database of '{need}' ended. {failure.Message}") { MayPass = true };
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private NpgsqlDataSource CreateSource()
    {
        try
        {
            var connection = defaults.Apply(need, configuration.GetConnectionString(need));
            var own = MigrationSettings.CredentialsOf(need);
            if (configuration.GetConnectionString(own) is { Length: > 0 } text)
            {
                var given = ConnectionDefaults.Read(own, text);
                foreach (var keyword in given.Keys.Cast<string>())
                    connection[keyword] = given[keyword];
            }
            // An index on a large table takes longer than any request may.
            connection.CommandTimeout = 0;
            // The session, and with it the lock, ends when it is closed.
            connection.Pooling = false;
            var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString) { Name = own };
            options.ConfigureDataSource?.Invoke(builder);
            return builder.Build();
        }
        catch (InvalidOperationException failure)
        {
            throw new MigrationException(failure.Message);
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(NpgsqlDataSource source, Action<string> print, Deadline deadline, CancellationToken stop)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                return await source.OpenConnectionAsync(stop).ConfigureAwait(false);
            }
            catch (NpgsqlException failure) when (failure.IsTransient || failure.InnerException is IOException or System.Net.Sockets.SocketException
                || IsStarting(failure))
            {
                var reason = failure.InnerException is { } inner ? $"{failure.Message}: {inner.Message}" : failure.Message;
                if (deadline.IsOver)
                    throw new MigrationException($"The database of '{need}' did not answer. {reason}") { MayPass = true };
                if (isFirst)
                    print($"Waiting for the database of '{need}', at most {deadline}: {reason}");
            }
            catch (PostgresException refused)
            {
                throw new MigrationException($"The database of '{need}' refuses the connection. {refused.SqlState}: {refused.MessageText}");
            }
            catch (NpgsqlException failure)
            {
                throw new MigrationException($"The database of '{need}' cannot be reached. {failure.Message}");
            }
            await Task.Delay(s_pause, stop).ConfigureAwait(false);
        }
    }

    /// <summary>A server that starts, or a new cluster whose database or role is still being created.</summary>
    private static bool IsStarting(NpgsqlException failure)
        => failure is PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.InvalidCatalogName };

    /// <summary>
    /// Without it, the server finishes the statement of a killed migrator before it releases the lock. Servers before version 14 do not have it.
    /// </summary>
    private static async Task NoticeDeathAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        const string Setting = "client_connection_check_interval";
        var command = connection.CreateCommand();
        await using var disposed = command.ConfigureAwait(false);
        command.CommandText = $"SELECT set_config(name, '2s', false) FROM pg_settings WHERE name = '{Setting}'";
        await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
    }

    private async Task TakeLockAsync(NpgsqlConnection connection, Action<string> print, Deadline deadline, CancellationToken stop)
    {
        for (var isFirst = true; !await TryLockAsync(connection, stop).ConfigureAwait(false); isFirst = false)
        {
            if (deadline.IsOver)
                throw new MigrationException($"Another migrator of '{need}' was still running.") { MayPass = true };
            if (isFirst)
                print($"Another migrator of '{need}' is running. Waiting for it, at most {deadline}.");
            await Task.Delay(s_pause, stop).ConfigureAwait(false);
        }
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var command = connection.CreateCommand();
        await using var disposed = command.ConfigureAwait(false);
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT pg_try_advisory_lock({Lock})");
        return (bool)(await command.ExecuteScalarAsync(stop).ConfigureAwait(false))!;
    }
}

/// <summary>How long to wait, from now.</summary>
internal sealed class Deadline(TimeSpan length)
{
    private readonly long _begin = Stopwatch.GetTimestamp();

    internal bool IsOver => Stopwatch.GetElapsedTime(_begin) >= length;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{length.TotalSeconds:0.#} s");
}
