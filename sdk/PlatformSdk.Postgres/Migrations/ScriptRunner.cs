using System.Diagnostics;
using System.Globalization;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using Npgsql;
using PlatformSdk.Contract.Sql;
using PlatformSdk.Migrations;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>
/// Runs a script and its entry in the journal in one transaction, statement by statement, as the owner. DbUp's own executor replaces variables such
/// as <c>$body$</c>, which quote functions in PostgreSQL.
/// </summary>
internal sealed class ScriptRunner(IConnectionManager connections, IJournal journal, OwnerRole owner, string need, Action<string> print)
    : IScriptExecutor
{
    /// <summary>While a statement waits for a table, every request for the table waits behind it.</summary>
    internal const string LockTimeout = "lock_timeout = '3s'";

    public int? ExecutionTimeoutSeconds { get; set; }

    public void VerifySchema()
    {
        // The schema is that of the connection.
    }

    public void Execute(SqlScript script) => Execute(script, null);

    public void Execute(SqlScript script, IDictionary<string, string>? variables)
    {
        var begin = Stopwatch.GetTimestamp();
        connections.ExecuteCommandsWithManagedConnection(commands =>
        {
            owner.Assume(commands);
            SqlCommands.Run(commands, $"SET LOCAL {LockTimeout}");
            journal.EnsureTableExistsAndIsLatestVersion(commands);
            foreach (var statement in SqlStatement.Split(script.Contents))
                Execute(script.Name, statement, sql => SqlCommands.Run(commands, sql));
            journal.StoreExecutedScript(script, commands);
        });
        print(MigratedDatabase.Applied(script.Name, need, begin));
    }

    private static void Execute(string name, SqlStatement statement, Action<string> run)
    {
        try
        {
            run(statement.Text);
        }
        catch (PostgresException failure)
        {
            // The position counts from 1.
            var place = Place(statement, Math.Max(failure.Position - 1, 0));
            throw new ScriptException($"{name}{place}: {ScriptException.Describe(failure)} Nothing of this script was applied.", failure);
        }
        catch (NotSupportedException)
        {
            throw new MigrationException($"{name}{Place(statement, 0)}: {ScriptException.RowsOfCopy} Nothing of this script was applied.");
        }
    }

    private static string Place(SqlStatement statement, int position)
    {
        var (line, column) = SqlStatement.LineAt(statement.Script, statement.Start + position);
        return string.Create(CultureInfo.InvariantCulture, $"({line},{column})");
    }
}
