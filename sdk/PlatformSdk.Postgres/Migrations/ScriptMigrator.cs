using System.Globalization;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using Npgsql;
using PlatformSdk.Contract;
using PlatformSdk.Migrations;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>Applies SQL scripts in the order of their names, each once and in a transaction of its own.</summary>
internal sealed class ScriptMigrator(string need, string service, IReadOnlyList<MigrationScript> scripts, string? role,
    MigrationConnections connections, Func<NpgsqlDataSource> source) : IMigrator
{
    public string Need => need;

    public async Task ApplyAsync(Action<string> print, TimeSpan patience, CancellationToken stop)
    {
        var deadline = new Deadline(patience);
        for (var isFirst = true; ; isFirst = false)
        {
            var connection = await connections.OpenAsync(print, deadline, stop).ConfigureAwait(false);
            await using var closed = connection.ConfigureAwait(false);
            switch (Apply(connection, print))
            {
                case null:
                    return;
                // What was applied stays; the rest follows.
                case ScriptException { IsLocked: true } locked when !deadline.IsOver:
                    if (isFirst)
                        print($"A table is in use. Trying again, at most {deadline}: {locked.Message}");
                    break;
                case MigrationException failure:
                    throw failure;
                case ScriptException failure:
                    throw new MigrationException(failure.Message) { MayPass = failure.IsLocked };
                case PostgresException failure:
                    throw new MigrationException($"The database of '{need}' refuses the migration. {failure.SqlState}: {failure.MessageText}");
                case NpgsqlException failure:
                    throw new MigrationException($"The connection to the database of '{need}' ended. {failure.Message}");
                case var failure:
                    throw new MigrationException($"The migrations of '{need}' ended with {failure.GetType().Name}: {failure.Message}");
            }
            await Task.Delay(TimeSpan.FromSeconds(1), stop).ConfigureAwait(false);
        }
    }

    public async Task<string?> FindReasonAsync(CancellationToken stop)
    {
        if (scripts.Count == 0)
            return null;
        try
        {
            var applied = await ReadAppliedAsync(stop).ConfigureAwait(false);
            var missing = scripts.Where(script => !applied.Contains(script.Name)).ToList();
            return missing.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
                $"{missing.Count} of {scripts.Count} migrations are not applied yet, the first is {missing[0].Name}. " +
                $"The Job {MigrationSettings.JobOf(service)} applies them.");
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return $"No migration is applied yet. The Job {MigrationSettings.JobOf(service)} applies them.";
        }
        catch (PostgresException failure)
        {
            return $"{failure.SqlState}: {failure.MessageText}";
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            return failure.InnerException is { } inner ? $"{failure.Message}: {inner.Message}" : failure.Message;
        }
    }

    /// <summary>Returns what ended it, or null.</summary>
    private Exception? Apply(NpgsqlConnection connection, Action<string> print)
    {
        var owner = new OwnerRole(role);
        var manager = new OneConnection(connection) { TransactionMode = TransactionMode.TransactionPerScript };
        var journal = new ScriptJournal(manager, need, scripts, owner);
        var configuration = new UpgradeConfiguration
        {
            ConnectionManager = manager,
            Journal = journal,
            ScriptExecutor = new ScriptRunner(manager, journal, owner, need, print),
            VariablesEnabled = false,
        };
        configuration.ScriptProviders.Add(new Provider(scripts));
        var result = new UpgradeEngine(configuration).PerformUpgrade();
        if (result.Successful && !result.Scripts.Any())
            print($"'{need}' has no pending migration.");
        return result.Successful ? null : result.Error;
    }

    private async Task<HashSet<string>> ReadAppliedAsync(CancellationToken stop)
    {
        var command = source().CreateCommand(ScriptJournal.AppliedNames);
        await using var disposed = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        await using var closed = reader.ConfigureAwait(false);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(stop).ConfigureAwait(false))
            names.Add(reader.GetString(0));
        return names;
    }

    /// <summary>The connection that holds the lock.</summary>
    private sealed class OneConnection(NpgsqlConnection connection) : DatabaseConnectionManager(_ => connection)
    {
        public override IEnumerable<string> SplitScriptIntoCommands(string scriptContents) => [scriptContents];
    }

    private sealed class Provider(IReadOnlyList<MigrationScript> scripts) : IScriptProvider
    {
        public IEnumerable<SqlScript> GetScripts(IConnectionManager connectionManager)
            => scripts.Select(script => new SqlScript(script.Name, script.Sql));
    }
}
