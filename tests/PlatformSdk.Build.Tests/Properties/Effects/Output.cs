using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>Everything that comes of a description, by its path; <see cref="Findings"/> is what the build says.</summary>
internal static partial class Output
{
    internal const string Findings = "the build's findings";

    /// <summary>What a description and defaults lead to.</summary>
    /// <param name="description">The platform.yaml.</param>
    /// <param name="defaults">The platform.defaults.yaml, or null.</param>
    /// <param name="withSystem">Whether the files of the system count, which few keys change.</param>
    internal static IReadOnlyDictionary<string, string> Of(string description, string? defaults, bool withSystem)
    {
        using var project = new Project(description);
        if (defaults is not null)
            project.Write("platform.defaults.yaml", defaults);
        // The folders of scripts that the lines name.
        foreach (var folder in new[] { "db/a", "db/b" })
            project.Write($"{folder}/1.sql", "SELECT 1");
        // The definitions of APIs, of every type.
        foreach (var file in new[] { "a.txt", "b.txt", "a.graphql" })
            project.Write(file, "asyncapi: 3.0.0;\nservice A { }\ntype B { }\n");
        // Locked, since what would be written is enough.
        var (changes, findings) = project.Build(locked: true, defaults: defaults is null ? null : "platform.defaults.yaml");
        var output = changes.ToDictionary(change => change.Path, change => change.After!);
        if (File.Exists(project.PathOf("obj/Debug/PlatformService.g.cs")))
            output["PlatformService.g.cs"] = project.Read("obj/Debug/PlatformService.g.cs");
        foreach (var file in withSystem ? SystemOutput.FilesOf(description, defaults) : [])
            output[$"system/{file.Path}"] = file.Content;
        output[Findings] =
            string.Join('\n',
            findings.Where(finding => finding.Code != WritingCodes.Drift).Select(finding => $"{finding.Severity} {finding.Code.Id}"));
        return output;
    }

    internal static bool IsRefused(IReadOnlyDictionary<string, string> output) =>
        output[Findings].Contains(nameof(Severity.Error), StringComparison.Ordinal);

    internal static IEnumerable<string> Changed(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Keys.Union(other.Keys).Where(path => one.GetValueOrDefault(path) != other.GetValueOrDefault(path));

    /// <summary>The files and folders that the documentation of a key names.</summary>
    internal static IReadOnlyList<string> Named(string effect) =>
        [.. Names().Matches(effect).Select(match => match.Value).Where(name => name != "platform.yaml").Distinct()];

    /// <summary>Whether a file that changed is one that is named: a folder by its end, a file by its name in whatever folder.</summary>
    internal static bool Is(string path, string name) =>
        name.EndsWith('/') ? path.StartsWith(name, StringComparison.Ordinal) : path == name || path.EndsWith("/" + name, StringComparison.Ordinal);

    [GeneratedRegex(@"the build's findings|(deploy|system)/[a-z]+/|" +
        @"(docs/)?[A-Za-z-]+(\.[a-z-]+)*\.(yaml|yml|json|hcl|md|cs)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
