using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Figures.Projects;

/// <summary>The version of PlatformSdk that a project references, as the files say it.</summary>
internal static partial class SdkVersion
{
    private const string Package = "PlatformSdk";
    private const string Central = "Directory.Packages.props";
    private const string Shared = "Directory.Build.props";

    /// <summary>Null where no file names one.</summary>
    internal static string? Find(ProjectFolders projects, string folder)
    {
        foreach (var file in projects.In(folder))
        {
            if (projects.Read(file) is not { } project)
                continue;
            var central = projects.Nearest(folder, Central) is { } above ? projects.Read(above) : null;
            var shared = projects.Nearest(folder, Shared) is { } props ? projects.Read(props) : null;
            var managed = central?.IsTrue("ManagePackageVersionsCentrally") == true || shared?.IsTrue("ManagePackageVersionsCentrally") == true;
            var version = project.Metadata("PackageReference", Package, "VersionOverride")
                ?? (managed ? central?.Metadata("PackageVersion", Package, "Version") : null)
                ?? project.Metadata("PackageReference", Package, "Version")
                ?? project.Metadata("PackageVersion", Package, "Version")
                ?? shared?.Metadata("PackageReference", Package, "Version");
            if (version is not null)
                return Resolve(version, [project, central, shared]);
        }

        return null;
    }

    private static string? Resolve(string version, IReadOnlyList<ProjectFile?> files)
    {
        var resolved = Reference().Replace(version, reference =>
            files.Select(file => file?.Property(reference.Groups[1].Value)).FirstOrDefault(value => value is { Length: > 0 }) ?? reference.Value);
        return resolved.Contains("$(", StringComparison.Ordinal) ? null : resolved.Trim('[', ']', ' ');
    }

    [GeneratedRegex(@"\$\(([A-Za-z_][A-Za-z0-9_]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
