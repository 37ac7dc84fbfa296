using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using Npgsql;
using PlatformSdk.Migrations;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>Applies SQL scripts in the order of their names, each once and in a transaction of its own.</summary>
internal sealed class ScriptMigrator(MigratedDatabase database, IReadOnlyList<MigrationScript> scripts) : IMigrator
{
    public string Need => database.Need;

    public Task ApplyAsync(Action<string> print, TimeSpan patience, CancellationToken stop)
        => database.MigrateAsync(connection => Task.FromResult(Apply(connection, print)), print, patience, stop);

    public Task<string?> FindReasonAsync(CancellationToken stop)
        => database.FindReasonAsync([.. scripts.Select(script => script.Name)], ReadAppliedAsync, stop);

    public IEnumerable<(string Name, string Sql)> ReadScripts() => scripts.Select(script => (script.Name, script.Sql));

    /// <summary>Returns what ended it, or null.</summary>
    private Exception? Apply(NpgsqlConnection connection, Action<string> print)
    {
        var manager = new OneConnection(connection) { TransactionMode = TransactionMode.TransactionPerScript };
        var journal = new ScriptJournal(manager, Need, scripts, database.Owner);
        var configuration = new UpgradeConfiguration
        {
            ConnectionManager = manager,
            Journal = journal,
            ScriptExecutor = new ScriptRunner(manager, journal, database.Owner, Need, print),
            VariablesEnabled = false,
        };
        configuration.ScriptProviders.Add(new Provider(scripts));
        var result = new UpgradeEngine(configuration).PerformUpgrade();
        if (result.Successful && !result.Scripts.Any())
            print(MigratedDatabase.NothingPending(Need));
        return result.Successful ? null : result.Error;
    }

    private static async Task<IReadOnlyCollection<string>> ReadAppliedAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var command = connection.CreateCommand();
        await using var disposed = command.ConfigureAwait(false);
        command.CommandText = ScriptJournal.AppliedNames;
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
