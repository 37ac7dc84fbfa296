using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Service;

[Collection(BuiltService.Collection)]
public sealed class RebuildTests(BuiltService service)
{
    [Fact]
    public async Task Building_again_does_no_work_and_writes_nothing()
    {
        (await BuildAsync()).ShouldSucceed();
        var before = Snapshot();

        var result = (await BuildAsync("-v:n")).ShouldSucceed();

        Snapshot().Except(before).ShouldBeEmpty();
        result.Output.ShouldContain("Skipping target \"PlatformGenerate\" because all output files are up-to-date");
        result.Output.ShouldContain("Skipping target \"CoreCompile\" because all output files are up-to-date");
    }

    /// <summary>An upgrade brings tasks that were packed before the last build was made.</summary>
    [Fact]
    public async Task Building_again_with_other_tasks_generates_anew_even_when_they_are_older_than_what_is_written()
    {
        (await BuildAsync()).ShouldSucceed();
        var tasks = (await BuildAsync("-getProperty:_PlatformTasks")).ShouldSucceed().Output.Trim();
        var others = service.Machine.NewFolder("other-tasks");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(tasks)!))
            File.Copy(file, Path.Combine(others, Path.GetFileName(file)));
        var other = Path.Combine(others, Path.GetFileName(tasks));
        File.GetLastWriteTimeUtc(other).ShouldBe(File.GetLastWriteTimeUtc(tasks));

        var result = (await BuildAsync("-v:n", $"-p:_PlatformTasks={other}")).ShouldSucceed();

        result.Output.ShouldNotContain("Skipping target \"PlatformGenerate\"");
    }

    [Fact]
    public async Task Building_again_with_as_many_nodes_as_there_are_cores_is_the_same_build() =>
        (await BuildAsync("-m", "--no-incremental")).ShouldSucceed();

    [Fact]
    public async Task Building_again_on_a_build_server_accepts_what_a_laptop_wrote_and_nothing_else()
    {
        var deployment = Path.Combine(service.Scaffold.Service, "deploy", "staging", "deployment.yaml");
        var written = await File.ReadAllTextAsync(deployment);
        (await OnAServerAsync()).ShouldSucceed();

        await File.WriteAllTextAsync(deployment,
            written.Replace("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", StringComparison.Ordinal));
        var result = await OnAServerAsync();
        await File.WriteAllTextAsync(deployment, written);

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("error PLAT2001");
    }

    private Task<CommandResult> BuildAsync(params string[] arguments)
        // As a developer builds: without analyzers MSBuild touches a file of its own in every build.
        => service.Machine.DotnetAsync(service.Scaffold.Service, new Dictionary<string, string?>([DeveloperMachine.Analyzers]),
            ["build", "--no-restore", .. arguments]);

    private Task<CommandResult> OnAServerAsync()
        => service.Machine.DotnetAsync(service.Scaffold.Service, new Dictionary<string, string?> { ["CI"] = "true" }, "build", "--no-restore");

    private HashSet<(string, DateTime, long)> Snapshot() => [.. new DirectoryInfo(service.Scaffold.Service)
        .EnumerateFiles("*", SearchOption.AllDirectories).Select(file => (file.FullName, file.LastWriteTimeUtc, file.Length))];
}
