using System.Xml;
using System.Xml.Linq;

namespace PlatformSdk.Build.Deploying;

/// <summary>The projects of the solution that a build was started for, as MSBuild hands them to each project.</summary>
internal static class SolutionProjects
{
    /// <summary>The names of the folders of those projects that have a file of a name.</summary>
    /// <param name="configuration">MSBuild's CurrentSolutionConfigurationContents; empty where no solution is built.</param>
    /// <param name="fileName">The file that makes a project a service.</param>
    internal static IReadOnlyList<string> WithFile(string? configuration, string fileName)
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
                    .Select(path => Path.GetDirectoryName(path)!)
                    .Where(folder => File.Exists(Path.Combine(folder, fileName)))
                    .Select(folder => Path.GetFileName(folder))
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
