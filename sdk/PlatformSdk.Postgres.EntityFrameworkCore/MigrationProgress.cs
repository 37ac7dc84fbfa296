namespace PlatformSdk.Postgres.EntityFrameworkCore;

/// <summary>
/// How far the migration came that is being applied, so that a new try goes on after what was committed. Kept for one run: another process begins
/// with the first statement of the migration.
/// </summary>
internal sealed class MigrationProgress
{
    private string? _migration;
    private int _committed;

    /// <summary>The number of statements that are not run again.</summary>
    internal int CommittedIn(string migration) => _migration == migration ? _committed : 0;

    internal void Commit(string migration, int statements) => (_migration, _committed) = (migration, statements);
}
