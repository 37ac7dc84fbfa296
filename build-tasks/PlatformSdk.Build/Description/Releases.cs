using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description;

/// <summary>The releases that <c>deploy/releases/</c> records.</summary>
internal static class Releases
{
    internal const string Folder = "deploy/releases";

    internal static string FileOf(string environment) => $"{Folder}/{environment}.yaml";

    /// <summary>The release of every environment that has one.</summary>
    internal static IReadOnlyDictionary<string, ReleaseDescription> Read(string projectFolder, FindingList findings)
    {
        var releases = new SortedDictionary<string, ReleaseDescription>(StringComparer.Ordinal);
        var folder = Path.Combine(projectFolder, Folder);
        if (!Directory.Exists(folder))
            return releases;
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var environment = Path.GetFileNameWithoutExtension(path);
            if (DescriptionFile.ReadMapping(path, FileOf(environment), findings) is { } mapping
                && ReleaseKeys.Shape.TryRead(mapping, findings, out var release))
                releases[environment] = release;
        }

        return releases;
    }
}
