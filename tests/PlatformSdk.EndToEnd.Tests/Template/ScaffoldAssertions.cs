using System.Xml.Linq;
using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

internal static class ScaffoldAssertions
{
    /// <summary><c>dotnet build</c> takes the one solution of the folder, which names both projects.</summary>
    internal static void ShouldBuildInItsFolder(this Scaffold scaffold)
    {
        Directory.GetFiles(scaffold.Folder, "*.*proj").ShouldBeEmpty();
        Directory.GetFiles(scaffold.Folder, "*.sln*").ShouldBe([scaffold.Solution]);
        XDocument.Load(scaffold.Solution).Descendants("Project")
            .Select(project => Path.GetFullPath(Path.Combine(scaffold.Folder, project.Attribute("Path")!.Value)))
            .ShouldBe([scaffold.Project, scaffold.TestProject]);
        File.ReadAllText(Path.Combine(scaffold.Folder, "README.md")).ShouldContain("| `dotnet build` |");
    }
}
