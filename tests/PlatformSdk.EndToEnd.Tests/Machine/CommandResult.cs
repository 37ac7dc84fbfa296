namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>How a command ended; no exit code means that its deadline came first.</summary>
public sealed record CommandResult(string Command, int? ExitCode, string Output)
{
    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Command}\n{Output}");
        return this;
    }

    /// <summary>The errors of a build, each once: it repeats them in its summary.</summary>
    public IReadOnlyList<string> Errors() => [.. Output.Split('\n').Select(line => line.Trim())
        .Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
}
