namespace PlatformSdk.Contract;

/// <summary>What a manifest and a process must agree on about migrations.</summary>
internal static class MigrationSettings
{
    internal const string RunName = "Run";

    /// <summary>What the program does instead of running: a <see cref="ProgramRun"/>, in lower case.</summary>
    internal const string Run = $"Platform:{RunName}";

    /// <summary>The program applies the pending migrations and ends.</summary>
    internal const string Migrations = "migrations";

    /// <summary>The program writes the SQL of its migrations and ends. It needs no database and no secret.</summary>
    internal const string Scripts = "scripts";

    internal const string Section = "Migrations";
    internal const string FolderName = "Folder";

    /// <summary>The folder for the SQL of the migrations, with a folder for each need.</summary>
    internal const string Folder = $"Platform:{Section}:{FolderName}";

    internal const string DeadlineName = "Deadline";

    /// <summary>How long to wait for the database, for another migrator, and for a table that is in use.</summary>
    internal const string Deadline = $"Platform:{Section}:{DeadlineName}";

    internal static readonly TimeSpan UsualDeadline = TimeSpan.FromMinutes(5);

    /// <summary>The table in the database that lists what was applied.</summary>
    internal const string Journal = "platform_migrations";

    /// <summary>The ending of a script's name.</summary>
    internal const string ScriptEnding = ".sql";

    /// <summary>The package that applies migrations of EF Core.</summary>
    internal const string ContextPackage = "PlatformSdk.Postgres.EntityFrameworkCore";

    /// <summary>That package is referenced: its name among the registrations of a build.</summary>
    internal const string ContextHandler = "entity-framework-core";

    private const string NeedEnding = "-migrations";

    /// <summary>The Job of a service.</summary>
    internal static string JobOf(string service) => $"{service}-migrate";

    /// <summary>The need of type secret with the migrations' own credentials for a database.</summary>
    internal static string CredentialsOf(string database) => database + NeedEnding;

    /// <summary>The database whose migrations a need of type secret has the credentials for, by its name, or null.</summary>
    internal static string? DatabaseOf(string need)
        => need.Length > NeedEnding.Length && need.EndsWith(NeedEnding, StringComparison.Ordinal) ? need[..^NeedEnding.Length] : null;
}
