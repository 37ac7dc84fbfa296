using Npgsql;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>A database of a test's own on the shared server, with a role that owns its tables and one that logs in.</summary>
internal sealed class EmptyDatabase
{
    internal const string Password = "password-1";

    private readonly PostgresServer _server;

    private EmptyDatabase(PostgresServer server, string name) => (_server, Name, Owner, User) = (server, name, $"{name}_owner", $"{name}_user");

    internal string Name { get; }

    internal string Owner { get; }

    internal string User { get; }

    internal static async Task<EmptyDatabase> CreateAsync(PostgresServer server)
    {
        var database = new EmptyDatabase(server, server.Name("migrated"));
        await server.ExecuteAsync($"CREATE ROLE {database.Owner}");
        await server.ExecuteAsync($"CREATE DATABASE {database.Name} OWNER {database.Owner}");
        await database.CreateLoginAsync(database.User);
        return database;
    }

    /// <summary>A role that logs in and may act as the owner, as Vault's database engine makes one.</summary>
    internal Task CreateLoginAsync(string user) => _server.ExecuteAsync($"CREATE ROLE {user} LOGIN PASSWORD '{Password}' IN ROLE {Owner}");

    internal Task DropLoginAsync(string user) => _server.ExecuteAsync($"DROP ROLE {user}");

    internal string ConnectionString(string? user = null, int? port = null, string password = Password)
        => $"Host=127.0.0.1;Port={port ?? _server.Port};Database={Name};Username={user ?? User};Password={password};SSL Mode=Disable";

    /// <summary>As the administrator.</summary>
    internal async Task<string> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.Admin) { Database = Name }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return $"{await command.ExecuteScalarAsync()}";
    }

    /// <summary>The applied migrations by the names of their scripts, in the order in which they were applied.</summary>
    internal Task<string> AppliedAsync(Written written = Written.Sql) => written == Written.EfCore
        ? AskAsync("SELECT coalesce(string_agg(substr(\"MigrationId\", 16) || '.sql', ' ' ORDER BY \"MigrationId\"), '') "
            + "FROM \"__EFMigrationsHistory\"")
        : AskAsync("SELECT coalesce(string_agg(substr(name, length('db/migrations/') + 1), ' ' ORDER BY applied_at), '') FROM platform_migrations");
}
