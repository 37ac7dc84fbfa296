namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>How a command ended; no exit code means that its deadline came first.</summary>
public sealed record CommandResult(string Command, int? ExitCode, string Output)
{
    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Command}\n{Output}");
        return this;
    }
}
