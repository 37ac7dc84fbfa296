using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Hosting;

/// <summary>What the program was started for.</summary>
internal static class ProgramPurpose
{
    /// <summary>True if it applies the pending migrations and ends, instead of running. A tool that inspects the program runs neither.</summary>
    internal static bool IsMigrations(IConfiguration configuration)
        => !Inspection.IsUnderWay && Is(configuration[MigrationSettings.Run], MigrationSettings.Migrations);

    /// <summary>
    /// True if it writes the SQL of its migrations and ends. Only a variable starts this, because it is known before there is a configuration.
    /// </summary>
    internal static bool IsScripts { get; } =
        Is(Environment.GetEnvironmentVariable(EnvironmentVariables.ForKey(MigrationSettings.Run)), MigrationSettings.Scripts);

    private static bool Is(string? run, string purpose) => run is not null && run.Trim().Equals(purpose, StringComparison.OrdinalIgnoreCase);
}
