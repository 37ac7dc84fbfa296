using System.Text.RegularExpressions;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// Warns about a program that injects a need whose package is not referenced: the type is unknown to the compiler, or nothing is registered under the
/// name. A program that registers its own client, or only reads the connection string, does not need the package.
/// </summary>
internal static partial class MissingClient
{
    /// <param name="folder">The project's folder.</param>
    /// <param name="description">The description, relative to the folder.</param>
    /// <param name="packages">The types of need that referenced packages set up.</param>
    /// <param name="sources">The source files, relative to the folder.</param>
    /// <param name="severity">The severity of the finding.</param>
    /// <param name="findings">Receives the finding.</param>
    internal static void Check(
        string folder, string description, IReadOnlyCollection<string> packages, IEnumerable<string> sources, Severity severity, FindingList findings)
    {
        var needs = Without(folder, description, packages);
        if (needs.Count == 0)
            return;
        var lines = sources.SelectMany(source => Lines(Path.Combine(folder, source)).Select((text, index) => (source, index, text))).ToList();
        foreach (var (need, type) in needs)
        {
            var name = $"\"{need}\"";
            var named = lines.Where(line => IsIn(name, line.text)).ToList();
            var (file, index, text) = named.Find(line => Asks().Matches(line.text).Any(ask => IsIn(name, ask.Value)));
            if (file is null || named.Exists(line => Registers().IsMatch(line.text) && IsIn(name, Asks().Replace(line.text, ""))))
                continue;
            findings.Add(ProgramCodes.NoClient, Span.At(file, index + 1, text.IndexOf(name, StringComparison.Ordinal) + 1),
                $"Nothing registers '{need}': the package for {type.Name} is not referenced. Run: {SdkPackages.AddCommand(type.Package!.Name)}",
                severity);
        }
    }

    private static bool IsIn(string name, string text) =>
        text.Contains(name, StringComparison.Ordinal) && !text.TrimStart().StartsWith("//", StringComparison.Ordinal);

    /// <summary>The needs without the package that sets them up. The generation reports what is wrong with the file.</summary>
    private static List<(string Need, NeedType Type)> Without(string folder, string description, IReadOnlyCollection<string> packages) =>
    [
        .. ((DescriptionFile.ReadMapping(Path.Combine(folder, description), description, new FindingList())?["needs"] as YamlMapping)?.Entries ?? [])
            .Select(entry => (entry.Name, Type: NeedTypes.Find(((entry.Value as YamlMapping)?["type"] as YamlScalar)?.Value ?? "")))
            .Where(need => need.Type?.Package is not null && !packages.Contains(need.Type.Name))
            .Select(need => (need.Name, need.Type!)),
    ];

    private static string[] Lines(string source) => File.Exists(source) ? File.ReadAllLines(source) : [];

    [GeneratedRegex("""(FromKeyedServices|KeyedServices?(<[^()]+>)?)\(\s*(typeof\([^()]+\),\s*)?"[^"]+"\s*\)""", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    [GeneratedRegex(@"\.(Try)?Add\w+(<.+>)?\(", RegexOptions.CultureInvariant)]
    private static partial Regex Registers();
}
