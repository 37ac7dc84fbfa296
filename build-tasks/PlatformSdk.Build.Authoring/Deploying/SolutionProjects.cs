using System.Xml;
using System.Xml.Linq;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>The projects of the solution that a build was started for, as MSBuild hands them to each project.</summary>
internal static class SolutionProjects
{
    /// <summary>The folders of those projects that have a file. Two folders of the same name are two services.</summary>
    /// <param name="configuration">MSBuild's CurrentSolutionConfigurationContents; empty where no solution is built.</param>
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
