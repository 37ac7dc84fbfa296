using System.Text.RegularExpressions;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tasks;

/// <summary>A program that lets the platform migrate its database, and also changes the schema itself.</summary>
internal static partial class AppliedElsewhere
{
    /// <param name="folder">The project's folder.</param>
    /// <param name="description">The description, relative to the folder.</param>
    /// <param name="sources">The source files, relative to the folder.</param>
    /// <param name="severity">The severity of the finding.</param>
    /// <param name="findings">Receives a finding for each call.</param>
    internal static void Check(string folder, string description, IEnumerable<string> sources, Severity severity, FindingList findings)
    {
        if (!HasMigrations(DescriptionFile.ReadMapping(Path.Combine(folder, description), description, new FindingList())))
            return;
        foreach (var source in sources)
        {
            var path = Path.Combine(folder, source);
            if (!File.Exists(path) || File.ReadAllText(path) is not { } text || !Call().IsMatch(text))
                continue;
            var code = CodeText.From(text);
            foreach (Match call in Call().Matches(code))
            {
                findings.Add(MigrationCodes.AppliedElsewhere, CodeText.At(source, code, call.Groups["name"].Index),
                    $"{call.Groups["name"].Value}() changes the schema at every start of every replica. Remove it: the migration Job does that.",
                    severity);
            }
        }
    }

    private static bool HasMigrations(YamlMapping? description) => ((description?["needs"] as YamlMapping)?.Entries ?? [])
        .Any(need => (need.Value as YamlMapping)?["migrations"] is YamlMapping);

    // On the facade of a context: '.Database.Migrate()'. Other libraries have methods of these names too.
    [GeneratedRegex(@"\.\s*Database\s*[?!]?\s*\.\s*(?<name>(Migrate|EnsureCreated)(Async)?)\s*\(", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
