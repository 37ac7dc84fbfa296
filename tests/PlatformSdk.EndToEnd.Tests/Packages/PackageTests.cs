using System.Security.Cryptography;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Packages;

public sealed class PackageTests(DeveloperMachine machine)
{
    private static readonly string[] s_folders = ["sdk", "build-tasks", "templates"];

    /// <summary>Travel in the package of the build tasks.</summary>
    private static readonly string[] s_inside = ["PlatformSdk.Build.Authoring.csproj", "PlatformSdk.Build.Policies.csproj"];

    [Fact]
    public void Every_package_comes_from_one_command()
    {
        var projects = s_folders.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "PlatformSdk*.csproj", SearchOption.AllDirectories))
            .Where(project => !s_inside.Contains(Path.GetFileName(project)));

        Packages().Select(file => Path.GetFileName(file))
            .ShouldBe(projects.Select(project => $"{Path.GetFileNameWithoutExtension(project)}.{machine.Version}.nupkg"), ignoreOrder: true);
    }

    [Fact]
    public void Every_package_says_what_it_is_for_whom_and_under_which_license() => Each(package =>
    {
        package.Entries.ShouldContain("README.md");
        package.Entries.ShouldContain("icon.png");
        package.Value("readme").ShouldBe("README.md");
        package.Value("icon").ShouldBe("icon.png");
        package.Value("license").ShouldBe("MIT");
        package.Value("description").Length.ShouldBeGreaterThan(40);
        package.Value("tags").ShouldNotBeEmpty();
        package.Value("projectUrl").ShouldStartWith("https://");
        package.Value("releaseNotes").ShouldStartWith("https://");
        package.Element("repository")!.Attribute("type")!.Value.ShouldBe("git");
        package.Element("repository")!.Attribute("url")!.Value.ShouldStartWith("https://");
    });

    [Fact]
    public void Every_package_carries_the_one_version() => Each(package =>
    {
        package.Value("version").ShouldBe(machine.Version);
        package.Dependencies.Where(dependency => dependency.Attribute("id")!.Value.StartsWith("PlatformSdk", StringComparison.Ordinal))
            .ShouldAllBe(dependency => dependency.Attribute("version")!.Value == machine.Version);
    });

    /// <summary>
    /// One of each kind: the library with its symbols, the tasks with their dependencies, the templates with what they generate. What the pack makes
    /// for Backstage is in no package.
    /// </summary>
    [Fact]
    public async Task Every_kind_of_package_is_the_same_to_the_byte_when_the_same_source_is_packed_again_in_another_folder()
    {
        string[] projects = ["sdk/PlatformSdk/PlatformSdk.csproj", "build-tasks/PlatformSdk.Build/PlatformSdk.Build.csproj",
            "templates/PlatformSdk.Templates.csproj"];
        var folder = machine.NewFolder(Path.Combine("again", "a-folder-with-a-longer-name"));
        await Sources.CopyAsync(machine, folder);
        CopyHistory(folder);
        await File.WriteAllLinesAsync(Path.Combine(folder, "again.slnx"),
            ["<Solution>", .. projects.Select(project => $"<Project Path=\"{project}\"/>"), "</Solution>"]);
        var first = Hashes(machine.Feed);

        var again = Hashes(await machine.PackAsync("again.slnx", folder, "-p:BackstageTemplates=false"));

        again.Keys.ShouldBe(projects.Select(project => $"{Path.GetFileNameWithoutExtension(project)}.{machine.Version}.nupkg")
            .Append($"PlatformSdk.{machine.Version}.snupkg"), ignoreOrder: true);
        again.ShouldBeSubsetOf(first);
    }

    /// <summary>The symbols name the commit. In a working tree of git, the history is a file that names a folder.</summary>
    private static void CopyHistory(string folder)
    {
        var history = Path.Combine(Repository.Root, ".git");
        foreach (var file in File.Exists(history) ? [history] : Directory.GetFiles(history, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static Dictionary<string, string> Hashes(string folder) => Directory.GetFiles(folder, "*.*nupkg")
        .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    private string[] Packages() => Directory.GetFiles(machine.Feed, "*.nupkg");

    private void Each(Action<Package> check)
    {
        foreach (var file in Packages())
        {
            using var package = new Package(file);
            check(package);
        }
    }
}
