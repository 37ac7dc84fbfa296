using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Hosting;

/// <summary>What the program was started for.</summary>
internal static class ProgramPurpose
{
    /// <summary>True if it applies the pending migrations and ends, instead of running. A tool that inspects the program runs neither.</summary>
    internal static bool IsMigrations(IConfiguration configuration) => !Inspection.IsUnderWay
        && configuration[MigrationSettings.Run] is { } run && run.Trim().Equals(MigrationSettings.Migrations, StringComparison.OrdinalIgnoreCase);
}
