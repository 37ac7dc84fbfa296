using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Upgrading.Records;

/// <summary>What a template recorded about a scaffold: enough to create the same files again.</summary>
/// <param name="Folder">The folder of the scaffold.</param>
/// <param name="Template">The template's short name.</param>
/// <param name="Version">The version of the template.</param>
/// <param name="Inputs">The parameters, as the template engine takes them.</param>
internal sealed record ScaffoldRecord(string Folder, string Template, SemanticVersion Version, IReadOnlyDictionary<string, string?> Inputs)
{
    /// <summary>The file, relative to the scaffold.</summary>
    internal const string Path = ".platform/scaffold.yaml";

    /// <summary>The file of a scaffold.</summary>
    internal static string FileOf(string folder) => System.IO.Path.Combine(folder, ".platform", "scaffold.yaml");

    /// <summary>Null after an error.</summary>
    internal static ScaffoldRecord? Read(string folder, FindingList findings)
    {
        var file = FileOf(folder);
        if (DescriptionFile.ReadMapping(file, file, findings) is not { } record)
            return null;
        var (template, version, parameters) = (record.TextAt("template"), record.TextAt("version"), record["parameters"] as YamlMapping);
        if (string.IsNullOrWhiteSpace(template))
            Report(file, "has no 'template'", findings);
        else if (string.IsNullOrWhiteSpace(version) || !SemanticVersion.IsValid(version))
            Report(file, "has no valid 'version'", findings);
        else if (parameters?.TextAt("name") is not { Length: > 0 })
            Report(file, "has no 'parameters' with a 'name'", findings);
        else
            return new ScaffoldRecord(folder, template, new SemanticVersion(version),
                parameters.Entries.ToDictionary(entry => entry.Name, entry => Input(entry.Value), StringComparer.Ordinal));
        return null;
    }

    private static void Report(string file, string what, FindingList findings) => findings.Add(UpgradeCodes.Unrecorded, Span.WholeFile(file),
        $"The record of the scaffold {what}, so its template cannot be compared. Restore it from the history.");

    /// <summary>The engine takes several values of a choice as one text.</summary>
    private static string? Input(YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence values => string.Join('|', values.OfType<YamlScalar>().Select(item => item.Value)),
        _ => null,
    };
}
