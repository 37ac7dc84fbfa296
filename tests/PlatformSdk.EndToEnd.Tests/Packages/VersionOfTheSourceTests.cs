using System.Text.Json;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Packages;

/// <summary>The source has its version wherever it lies; with its history, the version also tells a branch from a release.</summary>
public sealed class VersionOfTheSourceTests(DeveloperMachine machine)
{
    private const string Build = "build-tasks/PlatformSdk.Build/PlatformSdk.Build.csproj";
    private static readonly string[] s_parts = ["build-tasks", "sdk/PlatformSdk/Contract", "sdk/PlatformSdk.Policies"];

    /// <summary>That it becomes packages is shown by the quickstart, which packs the source without its history.</summary>
    [Fact]
    public async Task An_archive_has_the_version_of_version_json() => (await VersionAsync(Archive("archive"), "-restore")).ShouldBe(Written);

    [Fact]
    public async Task A_shallow_clone_has_the_version_of_version_json()
    {
        var source = Archive("source");
        await CommitAsync(source, "feature");
        await GitAsync(source, "commit", "--quiet", "--allow-empty", "--message", "Second");
        var clone = Path.Combine(machine.NewFolder("shallow"), "clone");
        await GitAsync(source, "clone", "--quiet", "--depth", "1", new Uri(source).AbsoluteUri, clone);

        (await VersionAsync(clone, "-restore")).ShouldBe(Written);
    }

    [Fact]
    public async Task Only_main_and_the_tag_of_a_release_have_a_version_without_the_commit()
    {
        var clone = Archive("clone");
        await CommitAsync(clone, "main");
        var named = $"{Written}{(Written.Contains('-', StringComparison.Ordinal) ? ".g" : "-g")}{(await GitAsync(clone, "rev-parse", "HEAD"))[..10]}";
        (await VersionAsync(clone, "-restore")).ShouldBe(Written, "main");

        await GitAsync(clone, "switch", "--quiet", "--create", "feature");
        (await VersionAsync(clone)).ShouldBe(named, "a branch");
        await GitAsync(clone, "tag", "vnext");
        (await VersionAsync(clone)).ShouldBe(named, "a branch with a tag that is not a version");
        await GitAsync(clone, "tag", $"v{Written}");
        (await VersionAsync(clone)).ShouldBe(Written, "the tag of a release");
    }

    private async Task<string> VersionAsync(string folder, params string[] restore) =>
        (await machine.DotnetAsync(folder, ["msbuild", Build, .. restore, "-t:GetBuildVersion", "-getProperty:PackageVersion"]))
            .ShouldSucceed().Output.Trim();

    private static string Written
    {
        get
        {
            using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "version.json")));
            return document.RootElement.GetProperty("version").GetString()!;
        }
    }

    /// <summary>What the packages of the build are made of, without a repository around it.</summary>
    private string Archive(string name)
    {
        var folder = machine.NewFolder(Path.Combine("version", name));
        var files = Directory.EnumerateFiles(Repository.Root)
            .Concat(s_parts.SelectMany(part => Directory.EnumerateFiles(Path.Combine(Repository.Root, part), "*", SearchOption.AllDirectories)))
            .Append(Path.Combine(Repository.Root, "docs", "icon.png"))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git"));
        foreach (var file in files)
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy);
        }

        return folder;
    }

    private async Task CommitAsync(string folder, string branch)
    {
        await GitAsync(folder, "init", "--quiet", "--initial-branch", branch);
        await GitAsync(folder, "config", "user.name", "Dev Eloper");
        await GitAsync(folder, "config", "user.email", "dev@example.com");
        await GitAsync(folder, "add", "--all");
        await GitAsync(folder, "commit", "--quiet", "--message", "First");
    }

    private async Task<string> GitAsync(string folder, params string[] arguments)
    {
        await using var git = machine.Start(folder, new Dictionary<string, string?>(), "git", arguments);
        return (await git.WaitAsync()).ShouldSucceed().Output.Trim();
    }
}
