using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PlatformSdk.Contract;
using PlatformSdk.Migrations;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>A database that is migrated, whatever its migrations are written in.</summary>
/// <param name="need">The name of the need.</param>
/// <param name="service">The name of the service.</param>
/// <param name="role">The role that owns the tables, or null.</param>
/// <param name="connections">The connections of migrators.</param>
/// <param name="source">The data source of the service itself.</param>
/// <param name="isLaptop">Whether the role is created if it is missing.</param>
internal sealed class MigratedDatabase(
    string need, string service, string? role, MigrationConnections connections, Func<NpgsqlDataSource> source, bool isLaptop)
{
    internal string Need => need;

    internal OwnerRole Owner { get; } = new(role);

    internal static string NothingPending(string need) => $"'{need}' has no pending migration.";

    /// <summary>The line for a migration that was applied since the time stamp.</summary>
    internal static string Applied(string migration, string need, long begin) => string.Create(CultureInfo.InvariantCulture,
        $"Applied {migration} to '{need}' in {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:0} ms.");

    /// <summary>Calls the migrator with a connection that holds the lock; again while a table is in use.</summary>
    /// <param name="apply">Applies what is pending, and returns what ended it, or null.</param>
    /// <param name="print">Receives a line for each wait.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="stop">Ends the waiting.</param>
    internal async Task MigrateAsync(Func<NpgsqlConnection, Task<Exception?>> apply, Action<string> print, TimeSpan patience, CancellationToken stop)
    {
        var deadline = new Deadline(patience);
        for (var isFirst = true; ; isFirst = false)
        {
            var connection = await connections.OpenAsync(print, deadline, stop).ConfigureAwait(false);
            await using var closed = connection.ConfigureAwait(false);
            if (isLaptop)
                await Owner.CreateAsync(connection, stop).ConfigureAwait(false);
            switch (await apply(connection).ConfigureAwait(false))
            {
                case null:
                    return;
                // What was committed stays; the rest follows.
                case ScriptException { IsLocked: true } locked when !deadline.IsOver:
                    if (isFirst)
                        print($"A table is in use. Trying again, at most {deadline}: {locked.Message}");
                    break;
                case MigrationException failure:
                    throw failure;
                case ScriptException failure:
                    throw new MigrationException(failure.Message + failure.Advice) { MayPass = failure.IsLocked };
                case PostgresException failure:
                    throw new MigrationException($"The database of '{need}' refuses the migration. {failure.SqlState}: {failure.MessageText}."
                        + Owner.Advice(failure, connection.UserName ?? "the login"));
                case NpgsqlException failure:
                    throw new MigrationException($"The connection to the database of '{need}' ended. {failure.Message}");
                case OperationCanceledException stopped when stop.IsCancellationRequested:
                    throw stopped;
                case var failure:
                    throw new MigrationException($"The migrations of '{need}' ended with {failure.GetType().Name}: {failure.Message}");
            }
            await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(false);
        }
    }

    /// <summary>The reason why the schema is older than the program expects, or null.</summary>
    /// <param name="names">The migrations of the program, in their order.</param>
    /// <param name="readApplied">Reads the names of those that are applied, over a connection of the service itself.</param>
    /// <param name="stop">Ends the question.</param>
    internal async Task<string?> FindReasonAsync(IReadOnlyList<string> names,
        Func<NpgsqlConnection, CancellationToken, Task<IReadOnlyCollection<string>>> readApplied, CancellationToken stop)
    {
        if (names.Count == 0)
            return null;
        try
        {
            var connection = await source().OpenConnectionAsync(stop).ConfigureAwait(false);
            await using var closed = connection.ConfigureAwait(false);
            var applied = await readApplied(connection, stop).ConfigureAwait(false);
            var missing = names.Where(name => !applied.Contains(name)).ToList();
            return missing.Count == 0 ? null : applied.Count == 0 ? NothingApplied : string.Create(CultureInfo.InvariantCulture,
                $"{missing.Count} of {names.Count} migrations are not applied yet, the first is {missing[0]}. " +
                $"The Job {MigrationSettings.JobOf(service)} applies them.");
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return NothingApplied;
        }
        catch (PostgresException failure)
        {
            return $"{failure.SqlState}: {failure.MessageText}";
        }
        catch (MigrationException failure)
        {
            return failure.Message;
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            return failure.InnerException is { } inner ? $"{failure.Message}: {inner.Message}" : failure.Message;
        }
    }

    private string NothingApplied => $"No migration is applied yet. The Job {MigrationSettings.JobOf(service)} applies them.";
}
