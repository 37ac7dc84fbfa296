namespace PlatformSdk.EndToEnd.Tests.Build;

/// <summary>What a developer reads, and waits for, in a build of every day.</summary>
[Collection(WrittenService.Collection)]
public sealed class QuietBuildTests(WrittenService service)
{
    private string Assembly => service.PathOf("obj/Debug/net10.0/Orders.dll");

    [Theory]
    [InlineData("", false)]
    [InlineData("-v:d", true)]
    public async Task The_progress_of_the_document_tool_is_for_the_detailed_log(string verbosity, bool isShown)
    {
        service.Reset();
        service.Write("Program.cs", service.Read("Program.cs").Replace("\"/\"", "\"/orders\"", StringComparison.Ordinal));

        var output = (await service.BuildAsync(verbosity.Length == 0 ? [] : [verbosity])).ShouldSucceed().Output;

        service.Read("openapi.json").ShouldContain("\"/orders\"");
        output.Contains("Generating document named", StringComparison.Ordinal).ShouldBe(isShown);
        output.Contains("GenerateOpenApiDocuments:", StringComparison.Ordinal).ShouldBeFalse();
        if (!isShown)
            output.ShouldNotContain("PLAT", Case.Sensitive);
    }

    [Fact]
    public async Task An_error_of_the_document_tool_stays_in_the_log()
    {
        service.Reset();
        service.Write("Program.cs", service.Read("Program.cs")
            .Replace("var app =",
                "if (Environment.GetCommandLineArgs().Length > 0) throw new InvalidOperationException(\"there is no warehouse\");\nvar app =",
                StringComparison.Ordinal));

        var result = await service.BuildAsync();

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("there is no warehouse");
    }

    [Fact]
    public async Task A_commit_alone_compiles_nothing_in_Debug_and_Release_names_it()
    {
        service.Reset();
        await GitAsync("init", "-q");
        await GitAsync("remote", "add", "origin", "https://github.com/acme/orders.git");
        await GitAsync("commit", "-q", "--allow-empty", "-m", "One");
        (await service.BuildAsync()).ShouldSucceed();
        var compiled = File.GetLastWriteTimeUtc(Assembly);
        await GitAsync("commit", "-q", "--allow-empty", "-m", "Two");

        var output = (await service.BuildAsync("-v:n")).ShouldSucceed().Output;

        File.GetLastWriteTimeUtc(Assembly).ShouldBe(compiled);
        output.ShouldContain("Skipping target \"CoreCompile\" because all output files are up-to-date");
        output.ShouldContain("Skipping target \"_PlatformAskForDocument\" because all output files are up-to-date");
        (await service.Machine.DotnetAsync(service.Folder, "msbuild", "-p:Configuration=Release",
            "-getProperty:IncludeSourceRevisionInInformationalVersion,EnableSourceLink")).ShouldSucceed().Output.ShouldNotContain("false");
    }

    [Fact]
    public async Task An_image_that_cannot_be_pushed_is_not_compiled()
    {
        service.Reset();

        var result = await service.Machine.DotnetAsync(service.Folder, "publish", "--no-restore", "-t:PublishContainer", "-p:PlatformPush=true");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("error PLAT2106: ");
        File.Exists(service.PathOf("obj/Release/net10.0/Orders.dll")).ShouldBeFalse();
    }

    private async Task GitAsync(params string[] arguments)
    {
        string[] settings = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
        await using var git = service.Machine.Start(service.Folder, new Dictionary<string, string?>(), "git", [.. settings, .. arguments]);
        (await git.WaitAsync()).ShouldSucceed();
    }
}
