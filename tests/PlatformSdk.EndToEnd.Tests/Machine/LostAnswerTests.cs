namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>What the tests take for the end of a build: what its server wrote, where the command has not heard it.</summary>
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

    public void Dispose() => File.Delete(_log);
}
