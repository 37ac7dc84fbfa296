using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Contract;

namespace PlatformSdk.Migrations;

/// <summary>
/// The SQL of the migrations as files, for a build that judges it: <c>&lt;folder&gt;/&lt;need&gt;/&lt;migration&gt;.sql</c>. Only the program knows
/// what a migration of EF Core does.
/// </summary>
internal static class MigrationScripts
{
    /// <exception cref="MigrationException">There is no folder, or the SQL cannot be made.</exception>
    internal static void Write(IServiceProvider services)
    {
        if (services.GetRequiredService<IConfiguration>()[MigrationSettings.Folder] is not { Length: > 0 } folder)
            throw new MigrationException($"{EnvironmentVariables.ForKey(MigrationSettings.Folder)} does not name a folder.");
        foreach (var migrator in services.GetServices<IMigrator>())
        {
            var own = Directory.CreateDirectory(Path.Combine(folder, migrator.Need)).FullName;
            foreach (var (name, sql) in migrator.ReadScripts())
                File.WriteAllText(Path.Combine(own, FileOf(name)), sql);
        }
    }

    private static string FileOf(string name)
    {
        var file = string.Concat(name.Select(one => Path.GetInvalidFileNameChars().Contains(one) || one is '/' or '\\' ? '_' : one));
        return file.EndsWith(MigrationSettings.ScriptEnding, StringComparison.Ordinal) ? file : file + MigrationSettings.ScriptEnding;
    }
}
