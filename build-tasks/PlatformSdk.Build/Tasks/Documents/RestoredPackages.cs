using System.Text.Json;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>The program's packages in the versions that restore chose, from <c>project.assets.json</c>.</summary>
internal sealed class RestoredPackages
{
    private readonly Dictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _folders = [];

    /// <summary>Empty without the file: a project with packages.config has none.</summary>
    internal static RestoredPackages Read(string assetsFile)
    {
        var packages = new RestoredPackages();
        if (!File.Exists(assetsFile))
            return packages;
        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Name.Split('/') is [var name, var version])
                packages._versions[name] = version;
        }

        packages._folders.AddRange(assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name));
        return packages;
    }

    internal string? Version(string package) => _versions.GetValueOrDefault(package);

    /// <summary>The major version; null when the package is not referenced.</summary>
    internal int? Major(string package) =>
        Version(package) is { } version && int.TryParse(version.Split('.')[0], out var major) ? major : null;

    /// <summary>The folder of a package, in the first NuGet folder that contains it.</summary>
    internal string? Folder(string package) => Version(package) is { } version
        ? _folders.Select(folder => Path.Combine(folder, package.ToLowerInvariant(), version.ToLowerInvariant())).FirstOrDefault(Directory.Exists)
        : null;
}
