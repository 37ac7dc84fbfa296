using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Build;

[Collection(WrittenService.Collection)]
public sealed class ReleasingTests(WrittenService service)
{
    private const string Digest = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Fact]
    public async Task A_release_records_what_runs_and_renders_that_environment_only_also_on_a_build_server()
    {
        service.Reset();
        var before = service.Read("deploy/dev/deployment.yaml");

        (await service.OnAServerAsync("-t:PlatformRelease", "-p:PlatformEnvironment=production", "-p:PlatformImageTag=1.4.2",
            $"-p:PlatformImageDigest={Digest}", "-p:PlatformCommit=4b825dc")).ShouldSucceed();

        service.Read("deploy/releases/production.yaml")
            .ShouldEndWith($"tag: \"1.4.2\"\ndigest: \"{Digest}\"\nversion: \"1.4.2\"\ncommit: \"4b825dc\"\n");
        service.Read("deploy/production/deployment.yaml").ShouldContain($"image: \"orders:1.4.2@{Digest}\"");
        service.Read("deploy/dev/deployment.yaml").ShouldBe(before);
        (await service.OnAServerAsync()).ShouldSucceed();
    }

    [Theory]
    [InlineData("PLAT2101", "-p:PlatformImageTag=1.0.0")]
    [InlineData("PLAT2101", "-p:PlatformEnvironment=prod", "-p:PlatformImageTag=1.0.0")]
    [InlineData("PLAT2102", "-p:PlatformEnvironment=dev")]
    [InlineData("PLAT2102", "-p:PlatformEnvironment=dev", "-p:PlatformImageTag=1.0.0", "-p:PlatformImageDigest=abc")]
    [InlineData("PLAT2102", "-p:PlatformEnvironment=dev", "-p:PlatformImageTag=unreleased")]
    public async Task A_release_says_what_is_missing(string code, params string[] properties)
    {
        service.Reset();

        var result = await service.BuildAsync(["-t:PlatformRelease", .. properties]);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"error {code}");
        Directory.Exists(service.PathOf("deploy/releases")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_release_comes_before_deploying()
    {
        service.Reset();

        var result = await DeployAsync([]);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("error PLAT2103");
    }

    [Fact]
    public async Task A_release_is_not_enough_to_deploy_without_kubectl_or_a_context()
    {
        service.Reset();
        (await service.BuildAsync("-t:PlatformRelease", "-p:PlatformEnvironment=dev", "-p:PlatformImageTag=1.0.0")).ShouldSucceed();
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath is { } path && path.EndsWith("dotnet", StringComparison.Ordinal)
            ? path
            : Which("dotnet"))!;

        var without = await DeployAsync(new() { ["PATH"] = dotnet });

        without.ExitCode.ShouldBe(1);
        without.Output.ShouldContain("error PLAT2104");

        // A kubectl that answers as the real one does when the context is unknown.
        var folder = service.Machine.NewFolder("kubectl");
        var kubectl = Path.Combine(folder, "kubectl");
        ShellScript.Write(kubectl, "echo 'error: context \"kind\" does not exist' >&2\nexit 1");
        var noContext = await DeployAsync(new() { ["PATH"] = $"{folder}{Path.PathSeparator}{dotnet}{Path.PathSeparator}/bin" });

        noContext.ExitCode.ShouldBe(1);
        noContext.Output.ShouldContain(
            "error PLAT2105: 'kubectl --context kind config view --minify -o jsonpath={.clusters[0].cluster.server}' failed: error: context " +
            "\"kind\" does not exist");
    }

    private Task<CommandResult> DeployAsync(Dictionary<string, string?> variables) =>
        service.Machine.DotnetAsync(service.Folder, variables, "build", "--no-restore", "-t:PlatformDeploy", "-p:PlatformEnvironment=dev",
            "-p:PlatformContext=kind");

    /// <summary>Where the program is; a link would hide it from a folder of the PATH that stands alone.</summary>
    private static string Which(string program)
    {
        var file = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => new FileInfo(Path.Combine(folder, program)))
            .First(file => file.Exists);
        return (file.ResolveLinkTarget(returnFinalTarget: true) ?? file).FullName;
    }
}
