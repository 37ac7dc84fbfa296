using System.Data;
using System.Diagnostics.CodeAnalysis;
using Npgsql;
using PlatformSdk.Contract.Sql;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>The role that owns the tables. The role that logs in may expire; what it owns could not be changed by the next one.</summary>
internal sealed class OwnerRole(string? name)
{
    /// <summary>Until the end of the transaction.</summary>
    internal void Assume(Func<IDbCommand> commands)
    {
        if (name is not null)
            SqlCommands.Run(commands, $"SET LOCAL ROLE {TableOwner.Quote(name)}");
    }

    /// <summary>The statement that assumes it until the end of the session, or null.</summary>
    internal string? ForSession => name is null ? null : $"SET ROLE {TableOwner.Quote(name)}";

    /// <summary>Words that follow the failure of a migration, or none: what an administrator has to run for a role that is missing.</summary>
    internal string Advice(PostgresException failure, string login) =>
        name is not null && failure.SqlState == PostgresErrorCodes.InvalidParameterValue
        ? $" An administrator creates it: {string.Join("; ", TableOwner.Statements(name, login))}." : "";

    /// <summary>
    /// On a laptop, where the login is the administrator, and a new database has no roles. A login that may not create one goes on: it is refused
    /// when it assumes the role, with the reason.
    /// </summary>
    internal async Task CreateAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        if (name is null)
            return;
        try
        {
            var statements = TableOwner.Statements(name, await AskAsync(connection, "SELECT current_user", stop).ConfigureAwait(false));
            var exists = await AskAsync(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)::text", stop, name)
                .ConfigureAwait(false);
            // The rights in this database are granted again, because a role belongs to all databases of a server.
            foreach (var statement in statements.Skip(exists == "true" ? 1 : 0))
                await AskAsync(connection, statement, stop).ConfigureAwait(false);
        }
        catch (PostgresException)
        {
            // The migration says it better.
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are constants and quoted names.")]
    private static async Task<string> AskAsync(NpgsqlConnection connection, string sql, CancellationToken stop, params string[] parameters)
    {
        var command = connection.CreateCommand();
        await using var disposed = command.ConfigureAwait(false);
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return $"{await command.ExecuteScalarAsync(stop).ConfigureAwait(false)}";
    }
}
