namespace PlatformSdk.Postgres.EntityFrameworkCore;

/// <summary>A statement of a migration.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="IsAlone">Whether it runs outside of a transaction, with <c>suppressTransaction: true</c>.</param>
/// <param name="Commits">Whether what was done until then stays.</param>
internal readonly record struct MigrationStatement(string Sql, bool IsAlone, bool Commits);
