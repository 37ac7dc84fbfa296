using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using PlatformSdk.Contract;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>A script that the build has embedded.</summary>
/// <param name="Name">Its path relative to the project, with forward slashes.</param>
/// <param name="Sql">Its text.</param>
internal sealed record MigrationScript(string Name, string Sql)
{
    /// <summary>The same for line ends of Windows and Unix, because git may change them.</summary>
    internal string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n").TrimStart('\uFEFF'))));

    /// <summary>The scripts in the order in which they are applied: that of their names.</summary>
    internal static IReadOnlyList<MigrationScript> Read(PlatformMigrations migrations)
    {
        if (migrations is not { Assembly: { } assembly, Scripts: { } folder })
            return [];
        var prefix = folder.TrimEnd('/') + "/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal)
                    && name.EndsWith(MigrationSettings.ScriptEnding, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
                .Select(name => new MigrationScript(name, Text(assembly, name))),
        ];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
