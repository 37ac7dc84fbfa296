using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace PlatformSdk.Build.Authoring.Sbom;

/// <summary>Reads the output of restore: every package of the closure, with the chosen version and the verified hash.</summary>
internal static class Assets
{
    private static readonly string[] s_atRunTime = ["runtime", "runtimeTargets", "native", "resource"];

    /// <summary>The direct dependencies, and all components of the program.</summary>
    internal static (IReadOnlyList<string> Direct, IReadOnlyList<Component> All) Read(JsonElement assets, string framework)
    {
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = assets.GetProperty("libraries");
        var components = Target(assets, framework).EnumerateObject()
            .Select(entry => Read(entry, libraries.GetProperty(entry.Name), folders))
            .OrderBy(component => component.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return (Direct(assets, framework), components);
    }

    // With a runtime identifier there is a second target for it. The packages of a framework-dependent program are the same.
    private static JsonElement Target(JsonElement assets, string framework)
    {
        var targets = assets.GetProperty("targets").EnumerateObject().Where(target => !target.Name.Contains('/', StringComparison.Ordinal)).ToList();
        return targets.FirstOrDefault(target => target.Name == framework) is { Value.ValueKind: JsonValueKind.Object } exact
            ? exact.Value
            : targets[0].Value;
    }

    private static List<string> Direct(JsonElement assets, string framework) =>
    [
        .. assets.GetProperty("projectFileDependencyGroups").EnumerateObject()
            .Where((group, index) => group.Name == framework || index == 0)
            .Last().Value.EnumerateArray()
            .Select(dependency => dependency.GetString()!.Split(' ')[0]),
    ];

    private static Component Read(JsonProperty entry, JsonElement library, List<string> folders)
    {
        var slash = entry.Name.IndexOf('/', StringComparison.Ordinal);
        var isPackage = entry.Value.GetProperty("type").GetString() == "package";
        return new Component(entry.Name[..slash], entry.Name[(slash + 1)..], isPackage,
            Runs: !isPackage
                || s_atRunTime.Any(kind => entry.Value.TryGetProperty(kind, out var files)
                && files.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal))),
            Sha512: library.TryGetProperty("sha512", out var hash) ? hash.GetString() : null,
            License: isPackage ? License(library, folders) : null,
            Needs: entry.Value.TryGetProperty("dependencies", out var needs) ? [.. needs.EnumerateObject().Select(need => need.Name)] : []);
    }

    private static string? License(JsonElement library, List<string> folders)
    {
        var nuspec = library.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)
            .FirstOrDefault(file => file.EndsWith(".nuspec", StringComparison.Ordinal));
        var path = nuspec is null
            ? null
            : folders.Select(folder => Path.Combine(folder, library.GetProperty("path").GetString()!, nuspec)).FirstOrDefault(File.Exists);
        try
        {
            return path is null ? null : XDocument.Load(path).Descendants()
                .FirstOrDefault(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")?.Value;
        }
        catch (XmlException)
        {
            // A package with invalid metadata has no stated license.
            return null;
        }
    }
}
