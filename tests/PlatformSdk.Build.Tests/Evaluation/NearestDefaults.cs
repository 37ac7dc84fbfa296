using System.Diagnostics;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>Which platform.defaults.yaml a project gets, as MSBuild evaluates it.</summary>
public sealed class NearestDefaults : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("platform-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(".git/HEAD", "platform.defaults.yaml", "", "")]
    [InlineData(".git", "platform.defaults.yaml", "", "")]
    [InlineData(".git/HEAD", "plat/platform.defaults.yaml", "", "plat/platform.defaults.yaml")]
    [InlineData(".git", "plat/platform.defaults.yaml", "", "plat/platform.defaults.yaml")]
    [InlineData(".git", "plat/orders/platform.defaults.yaml", "", "plat/orders/platform.defaults.yaml")]
    [InlineData(".git/HEAD", "platform.defaults.yaml", "../..", "platform.defaults.yaml")]
    [InlineData(".git/HEAD", "platform.defaults.yaml", "..", "")]
    [InlineData(".git/HEAD", "plat/platform.defaults.yaml", "../../plat/", "plat/platform.defaults.yaml")]
    [InlineData(".git/HEAD", "platform.defaults.yaml", "/", "platform.defaults.yaml")]
    public void Is_the_nearest_one_inside_the_repository(string git, string defaults, string root, string expected)
    {
        Write($"plat/{git}");
        Write(defaults);
        Write("plat/orders/platform.yaml");
        var targets = Path.Combine(Repository.Root, "build-tasks/PlatformSdk.Build/build/PlatformSdk.Build.targets");
        Write("plat/orders/orders.proj", $"<Project><Import Project=\"{targets}\"/></Project>");

        var start = new ProcessStartInfo("dotnet",
            ["msbuild", "orders.proj", "-getProperty:PlatformDefaults", .. root.Length == 0
            ? Array.Empty<string>()
            : [$"-p:PlatformRepositoryRoot={root}"]])
        {
            WorkingDirectory = Path.Combine(_root, "plat/orders"),
            RedirectStandardOutput = true,
        };
        using var evaluation = Process.Start(start)!;
        var found = evaluation.StandardOutput.ReadToEnd().Trim();
        evaluation.WaitForExit();

        found.ShouldBe(expected.Length == 0 ? "" : Path.Combine(_root, expected));
    }

    private void Write(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, path))!);
        File.WriteAllText(Path.Combine(_root, path), text);
    }
}
