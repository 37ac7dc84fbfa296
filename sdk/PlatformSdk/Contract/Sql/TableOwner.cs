namespace PlatformSdk.Contract.Sql;

/// <summary>The role that owns the tables of a database, so that they do not belong to a login that expires.</summary>
internal static class TableOwner
{
    /// <summary>
    /// What an administrator runs once in the database. Since PostgreSQL 15, only the owner of a database may create tables in <c>public</c>.
    /// </summary>
    internal static IReadOnlyList<string> Statements(string role, string login) =>
    [
        $"CREATE ROLE {Quote(role)}",
        $"GRANT {Quote(role)} TO {Quote(login)}",
        $"GRANT USAGE, CREATE ON SCHEMA public TO {Quote(role)}",
    ];

    internal static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
