using System.Text.Json;
using System.Text.RegularExpressions;
using PlatformSdk.Contract;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Docs;

/// <summary>version.json has the version. Whatever repeats it, or depends on whether it is a prerelease, follows it.</summary>
public sealed partial class VersionOnPagesTests
{
    private static readonly string s_version = Json("version").GetString()!;

    [Theory]
    [InlineData("1.0.0", "dotnet add package PlatformSdk.Redis")]
    [InlineData("1.0.0-rc.1", "dotnet add package PlatformSdk.Redis --prerelease")]
    [InlineData("1.0.0-rc.1.g1a2b3c4d5e", "dotnet add package PlatformSdk.Redis --prerelease")]
    public void Only_for_a_prerelease_the_command_that_adds_a_package_asks_for_one(string version, string command) =>
        SdkPackages.AddCommand("PlatformSdk.Redis", version).ShouldBe(command);

    [Fact]
    public void Every_page_adds_packages_as_the_version_requires()
    {
        var lines = Pages().SelectMany(page => AddCommand().Matches(File.ReadAllText(page)).Select(match => (page, match))).ToList();

        lines.Count.ShouldBeGreaterThan(15);
        foreach (var (page, match) in lines)
            match.Value.ShouldBe(SdkPackages.AddCommand(match.Groups["name"].Value, s_version), page);
    }

    [Theory]
    [InlineData("docs/start.md", "-p:Version={0}")]
    [InlineData("docs/management-port.md", "\"sdk\": \"{0}\"")]
    [InlineData("samples/Directory.Packages.props", ">{0}</PlatformSdkVersion>")]
    [InlineData("CONTRIBUTING.md", "git tag v{0}`")]
    public void A_copy_of_the_version_is_the_same(string file, string copy) =>
        File.ReadAllText(Path.Combine(Repository.Root, file)).ShouldContain(string.Format(null, copy, s_version));

    [Fact]
    public void The_changelog_has_a_dated_section_for_the_version() =>
        Released().Match(File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"))).Groups["version"].Value.ShouldBe(s_version);

    /// <summary>By default, Nerdbank.GitVersioning writes rc.1 as rc-0001, which the tag v1.0.0-rc.1 would not match.</summary>
    [Fact]
    public void A_package_has_the_version_as_it_is_written() => Json("nugetPackageVersion").GetProperty("semVer").GetInt32().ShouldBe(2);

    private static JsonElement Json(string property)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "version.json")));
        return document.RootElement.GetProperty(property).Clone();
    }

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "sdk"), "README.md", SearchOption.AllDirectories))
        .Append(Path.Combine(Repository.Root, "README.md"));

    [GeneratedRegex(@"^dotnet add package (?<name>PlatformSdk[\w.]*).*$", RegexOptions.Multiline)]
    private static partial Regex AddCommand();

    [GeneratedRegex(@"^## \[(?<version>[0-9][^\]]*)\] - 20\d\d-\d\d-\d\d$", RegexOptions.Multiline)]
    private static partial Regex Released();
}
