using System.Data;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using PlatformSdk.Contract;
using PlatformSdk.Migrations;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>
/// The table with a row for each applied script, with the script's hash. It belongs to the owner of the other tables, and every role may read it: the
/// service asks it whether the schema is new enough.
/// </summary>
internal sealed class ScriptJournal(IConnectionManager connections, string need, IReadOnlyList<MigrationScript> scripts, OwnerRole owner) : IJournal
{
    internal const string AppliedNames = $"SELECT name FROM {MigrationSettings.Journal}";

    private const string Exists = $"SELECT to_regclass('{MigrationSettings.Journal}') IS NOT NULL";

    private const string Create = $"""
        CREATE TABLE IF NOT EXISTS {MigrationSettings.Journal}
            (name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now(), applied_by text NOT NULL DEFAULT session_user)
        """;

    private const string Grant = $"GRANT SELECT ON {MigrationSettings.Journal} TO PUBLIC";

    /// <exception cref="MigrationException">A script was edited after it was applied.</exception>
    public string[] GetExecutedScripts() => connections.ExecuteCommandsWithManagedConnection(commands =>
    {
        owner.Assume(commands);
        if (!SqlCommands.Ask(commands, Exists))
            return [];
        var applied = ReadHashes(commands);
        foreach (var script in scripts)
        {
            if (applied.TryGetValue(script.Name, out var hash) && hash != script.Hash)
            {
                throw new MigrationException(
                    $"{script.Name} was edited after it was applied to '{need}', so databases differ. Restore its text, and " +
                    "make the change in a new script.");
            }
        }
        return applied.Keys.ToArray();
    });

    public void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory)
    {
        if (SqlCommands.Ask(dbCommandFactory, Exists))
            return;
        SqlCommands.Run(dbCommandFactory, Create);
        SqlCommands.Run(dbCommandFactory, Grant);
    }

    public void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory)
    {
        // A script may have changed the role.
        owner.Assume(dbCommandFactory);
        using var command = dbCommandFactory();
        command.CommandText = $"INSERT INTO {MigrationSettings.Journal} (name, hash) VALUES (@name, @hash)";
        SqlCommands.Add(command, "name", script.Name);
        SqlCommands.Add(command, "hash", scripts.First(one => one.Name == script.Name).Hash);
        command.ExecuteNonQuery();
    }

    private static Dictionary<string, string> ReadHashes(Func<IDbCommand> commands)
    {
        using var command = commands();
        command.CommandText = $"SELECT name, hash FROM {MigrationSettings.Journal}";
        using var reader = command.ExecuteReader();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
            hashes[reader.GetString(0)] = reader.GetString(1);
        return hashes;
    }
}
