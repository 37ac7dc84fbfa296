using System.Xml;
using System.Xml.Linq;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>The projects of the solution that is being built, as MSBuild passes them to each project.</summary>
internal static class SolutionProjects
{
    /// <summary>The services of the solution in words, if there are several: <c>2 services (orders, payments)</c>.</summary>
    internal static string? Several(string? solution, string file, string root)
    {
        var services = WithFile(solution, file);
        var shown = string.Join(", ", services.Take(5).Select(folder => Path.GetRelativePath(root, folder).Replace('\\', '/')));
        return services.Count <= 1 ? null : $"{services.Count} services ({shown}{(services.Count > 5 ? ", …" : "")})";
    }

    /// <summary>The folders of the projects that contain the file. Two folders with the same name are two services.</summary>
    /// <param name="configuration">MSBuild's CurrentSolutionConfigurationContents; empty when no solution is built.</param>
    /// <param name="file">The file that makes a project a service, relative to the project or absolute.</param>
    internal static IReadOnlyList<string> WithFile(string? configuration, string file)
    {
        if (string.IsNullOrWhiteSpace(configuration))
            return [];
        try
        {
            return
            [
                .. XElement.Parse(configuration).Elements()
                    .Select(project => (string?)project.Attribute("AbsolutePath"))
                    .OfType<string>()
                    .Select(path => Path.GetDirectoryName(Path.GetFullPath(path))!)
                    .Where(folder => File.Exists(Path.Combine(folder, file)))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
