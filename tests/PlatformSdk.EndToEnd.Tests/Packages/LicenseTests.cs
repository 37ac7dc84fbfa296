using System.Text.Json;
using System.Xml.Linq;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Packages;

/// <summary>What we bring to a service may be used in any product.</summary>
public sealed class LicenseTests(DeveloperMachine machine)
{
    private static readonly string[] s_free = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "Apache-2.0 OR MPL-2.0"];

    private static readonly string[] s_sources = ["sdk", "build-tasks"];

    /// <summary>Only compiled against: MSBuild brings its own.</summary>
    private static readonly string[] s_notBrought = ["Microsoft.VisualStudio.Setup.Configuration.Interop"];

    [Fact]
    public void Every_package_that_comes_with_ours_has_a_license_that_asks_for_no_more_than_a_notice()
    {
        var projects = s_sources.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder),
            "PlatformSdk*.csproj", SearchOption.AllDirectories)).ToList();
        projects.Count.ShouldBeGreaterThan(10);

        var licenses = projects.SelectMany(Packages).Distinct()
            .Select(nuspec => (Name: Path.GetFileNameWithoutExtension(nuspec), License: License(nuspec))).Distinct().ToList();

        licenses.Count.ShouldBeGreaterThan(40);
        licenses.Where(package => !s_notBrought.Contains(package.Name, StringComparer.OrdinalIgnoreCase) && !s_free.Contains(package.License))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_build_carries_the_notice_of_each_library_inside_it()
    {
        using var package = new Package(Path.Combine(machine.Feed, $"PlatformSdk.Build.{machine.Version}.nupkg"));
        var libraries = package.Entries.Where(entry => entry.StartsWith("tools/", StringComparison.Ordinal)
                && entry.EndsWith(".dll", StringComparison.Ordinal))
            .Select(entry => Path.GetFileNameWithoutExtension(entry))
            .Where(name => !name.StartsWith("PlatformSdk", StringComparison.Ordinal)).ToList();

        libraries.ShouldNotBeEmpty();
        var notices = package.Text("THIRD-PARTY-NOTICES.txt").Split('\n');
        libraries.ShouldAllBe(library => notices.Contains(library));
        notices.ShouldContain("MIT License");
        notices.ShouldContain(line => line.Trim() == "Apache License");
    }

    /// <summary>The files that describe the packages of a project, also of those that come with others.</summary>
    private static IEnumerable<string> Packages(string project)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json")));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package"))
        {
            var path = library.Value.GetProperty("path").GetString()!;
            yield return folders.Select(folder => Path.Combine(folder, path)).Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.nuspec")).First();
        }
    }

    private static string License(string nuspec)
    {
        var license = XDocument.Load(nuspec).Descendants().FirstOrDefault(element => element.Name.LocalName == "license");
        return license?.Attribute("type")?.Value switch
        {
            "expression" => license.Value,
            "file" => OfText(File.ReadAllText(Path.Combine(Path.GetDirectoryName(nuspec)!, license.Value))),
            _ => "none is given",
        };
    }

    /// <summary>The third clause of the other BSD license is about names.</summary>
    private static string OfText(string text) => text.Contains("Redistributions in binary form must reproduce", StringComparison.Ordinal)
        ? text.Contains("the name of", StringComparison.OrdinalIgnoreCase) ? "BSD-3-Clause" : "BSD-2-Clause"
        : "a text that is not known";
}
