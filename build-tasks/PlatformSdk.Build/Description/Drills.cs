using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description;

/// <summary>The restore drills of <c>deploy/drills/</c>, and the last result of each database.</summary>
internal static class Drills
{
    internal const string Folder = "deploy/drills";

    /// <summary>The objects of the drill of a database.</summary>
    internal static string FileOf(string environment, string need) => $"{Folder}/{environment}/restore-{need}.yaml";

    /// <summary>The results: an input, which only PlatformDrill writes.</summary>
    internal static string ResultsOf(string environment) => $"{Folder}/{environment}/last.yaml";

    /// <summary>The last result of every need that has one; null after an error.</summary>
    internal static SortedDictionary<string, DrillResult>? Read(string projectFolder, string environment, FindingList findings)
    {
        var (file, results) = (ResultsOf(environment), new SortedDictionary<string, DrillResult>(StringComparer.Ordinal));
        var path = Path.Combine(projectFolder, file);
        if (!Path.Exists(path))
            return results;
        if (DescriptionFile.ReadMapping(path, file, findings) is not { } mapping)
            return null;
        foreach (var (key, value) in mapping.Entries)
        {
            if (value is YamlScalar scalar && DrillResult.Parse(scalar.Value) is { } result && result.Need == key.Value
                && result.Environment == environment)
            {
                results[key.Value] = result;
                continue;
            }

            findings.Add(ProvisioningCodes.BadDrillResult, value.Span,
                $"This is not the result of a restore drill of '{Shorten.Text(key.Value)}' in {environment}. Remove the line, and repeat the drill.");
        }

        return findings.HasErrors ? null : results;
    }
}
