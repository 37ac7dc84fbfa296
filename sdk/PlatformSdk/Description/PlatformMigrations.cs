using System.Reflection;

namespace PlatformSdk;

/// <summary>The migrations of a database: the key <c>migrations</c> of a need in <c>platform.yaml</c>.</summary>
public sealed record PlatformMigrations
{
    /// <summary>
    /// The folder of the SQL scripts, as in the names of the resources in <see cref="Assembly"/>: <c>db/migrations</c>. Null for migrations of EF
    /// Core.
    /// </summary>
    public string? Scripts { get; init; }

    /// <summary>The assembly in which the build embeds the scripts.</summary>
    public Assembly? Assembly { get; init; }

    /// <summary>The DbContext whose migrations of EF Core are applied. Null for SQL scripts.</summary>
    public PlatformMigrationContext? Context { get; init; }

    /// <summary>The role that owns the tables, or null for the role that logs in.</summary>
    public string? Role { get; init; }
}
