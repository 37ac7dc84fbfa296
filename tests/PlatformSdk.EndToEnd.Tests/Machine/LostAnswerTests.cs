namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>What the tests take for a build that succeeded, although its command ended with 1: nothing that says what is wrong.</summary>
public sealed class LostAnswerTests
{
    [Theory]
    [InlineData("dotnet build", 1, "orders -> bin/orders.dll", 0)]
    [InlineData("dotnet publish -c Release", 1, "", 0)]
    [InlineData("dotnet build", 1, "    0 Warning(s)\n    0 Error(s)", 0)]
    [InlineData("dotnet build", 1, "Program.cs(1,1): error CS1002: ; expected", 1)]
    [InlineData("dotnet build", 1, "MSBUILD : error MSB1009: Project file does not exist.", 1)]
    [InlineData("dotnet build", 1, "Unhandled exception. Error of the tool", 1)]
    [InlineData("dotnet build", 134, "", 134)]
    [InlineData("dotnet build", null, "", null)]
    [InlineData("dotnet test", 1, "1 failed", 1)]
    [InlineData("dotnet new platform-service", 1, "", 1)]
    [InlineData("dotnet builder", 1, "", 1)]
    public void A_build_that_ends_with_1_and_without_an_error_has_succeeded(string command, int? exitCode, string output, int? taken) =>
        new CommandResult(command, exitCode, output).WithLostAnswer().ExitCode.ShouldBe(taken);
}
