using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>
/// What the tests take for the end of a build: what its server wrote, where the command has not heard it. What has no such log is run again.
/// </summary>
public sealed class LostAnswerTests : IDisposable
{
    private const string Succeeded = "  orders -> orders.dll\n\nBuild succeeded.\n    0 Warning(s)\n    0 Error(s)\n";
    private const string Failed = "Program.cs(1,1): error CS1002: ; expected\n\nBuild FAILED.\n    1 Error(s)\n";
    private readonly string _log = Path.GetTempFileName();

    [Theory]
    [InlineData(1, "", Succeeded, 0, Succeeded)]
    [InlineData(1, "notes of the error page", Succeeded, 0, Succeeded)]
    [InlineData(1, "  orders -> ", Failed, 1, Failed)]
    [InlineData(1, "    0 Error(s)\n", Failed, 1, Failed)]
    [InlineData(1, "x.cs(1,1): error CS1002", Failed, 1, "x.cs(1,1): error CS1002")]
    [InlineData(1, "MSBUILD : error MSB1009: Project file does not exist.", "", 1, "MSBUILD : error MSB1009: Project file does not exist.")]
    [InlineData(0, "  orders -> orders.dll", Succeeded, 0, "  orders -> orders.dll")]
    [InlineData(134, "", Succeeded, 134, "")]
    [InlineData(null, "", Succeeded, null, "")]
    public void A_build_that_ends_with_1_ended_as_its_log_says(int? exitCode, string output, string log, int? taken, string said)
    {
        File.WriteAllText(_log, log);

        var result = new CommandResult("dotnet build", exitCode, output).WithLostAnswer(_log);

        result.ExitCode.ShouldBe(taken);
        result.Output.ShouldBe(said);
    }

    [Fact]
    public void A_command_without_a_log_ended_as_it_says() =>
        new CommandResult("dotnet test", 1, "1 failed").WithLostAnswer($"{_log}.none").ShouldBe(new CommandResult("dotnet test", 1, "1 failed"));

    [Theory]
    [InlineData(1, "", true)]
    [InlineData(1, "Build FAILED.\n    0 Error(s)", true)]
    [InlineData(1, "error: Package 'x' cannot be found", false)]
    [InlineData(0, "", false)]
    [InlineData(2, "", false)]
    public void A_command_without_a_log_is_run_again_where_it_names_no_error(int exitCode, string output, bool isRunAgain) =>
        new CommandResult("dotnet add", exitCode, output).MayBeLost.ShouldBe(isRunAgain);

    [Theory]
    [InlineData("test", "", 0, "", 2)]
    [InlineData("build", "    0 Error(s)", 0, "    0 Error(s)", 2)]
    [InlineData("build", "x.cs(1,1): error CS1002", 1, "x.cs(1,1): error CS1002", 1)]
    public async Task In_a_shell_a_build_that_names_no_error_is_run_again(string command, string says, int exitCode, string output, int runs)
    {
        using var folder = new TemporaryFolder();
        // It fails the first time only.
        ShellScript.Write(folder.PathOf("dotnet"), """
            echo "$*" >> runs
            [ $(wc -l < runs) = 1 ] || exit 0
            [ -z "$SAYS" ] || echo "$SAYS"
            exit 1
            """);
        await using var shell = ChildProcess.Start("bash", ["-c", $"dotnet {command} 'a b'"],
            [new("PATH", $"{DeveloperMachine.StandIns}:{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}"), new("SAYS", says)], folder.Path);

        (await shell.ExitCodeAsync()).ShouldBe(exitCode);
        shell.Output.ShouldBe(output);
        (await File.ReadAllLinesAsync(folder.PathOf("runs"), TestContext.Current.CancellationToken))
            .ShouldBe(Enumerable.Repeat($"{command} a b", runs));
    }

    [Theory]
    [InlineData("run", "build", "run --no-build")]
    [InlineData("run -- --urls x", "build", "run --no-build -- --urls x")]
    [InlineData("run --project 'a b' -- x", "build a b", "run --no-build --project a b -- x")]
    [InlineData("run --project fails", "build fails", "run --project fails")]
    [InlineData("run --no-build", "run --no-build")]
    [InlineData("run shop.cs", "run shop.cs")]
    public async Task In_a_shell_a_project_is_built_before_it_is_run(string command, params string[] ran)
    {
        using var folder = new TemporaryFolder();
        ShellScript.Write(folder.PathOf("dotnet"), """
            echo "$*" >> runs
            [ "$*" != "build fails" ]
            """);
        await using var shell = ChildProcess.Start("bash", ["-c", $"dotnet {command}"],
            [new("PATH", $"{DeveloperMachine.StandIns}:{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}")], folder.Path);

        (await shell.ExitCodeAsync()).ShouldBe(0);
        (await File.ReadAllLinesAsync(folder.PathOf("runs"), TestContext.Current.CancellationToken)).ShouldBe(ran);
    }

    public void Dispose() => File.Delete(_log);
}
