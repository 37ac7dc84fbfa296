using System.Text.RegularExpressions;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>How a command ended; no exit code means that its deadline came first.</summary>
public sealed partial record CommandResult(string Command, int? ExitCode, string Output)
{
    public CommandResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Command}\n{Output}");
        return this;
    }

    /// <summary>The errors of a build, each once: it repeats them in its summary.</summary>
    public IReadOnlyList<string> Errors() => [.. Output.Split('\n').Select(line => line.Trim())
        .Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Under load a client of MSBuild loses the answer of its server, and the last lines of its output: it ends with 1, and with no word of an error
    /// (dotnet/msbuild issue 14172).
    /// </summary>
    internal bool MayBeLost => ExitCode == 1 && !Error().IsMatch(Output);

    /// <summary>What the server wrote, where the command has not heard it.</summary>
    /// <param name="log">Its file; there is none where nothing was built.</param>
    internal CommandResult WithLostAnswer(string log)
    {
        if (ExitCode != 1 || !File.Exists(log))
            return this;
        var all = File.ReadAllText(log);
        var hasSucceeded = all.Contains("\nBuild succeeded.", StringComparison.Ordinal);
        return hasSucceeded || MayBeLost ? this with { ExitCode = hasSucceeded ? 0 : 1, Output = all } : this;
    }

    [GeneratedRegex(@"\berror\b(?!\(s\))", RegexOptions.IgnoreCase)]
    private static partial Regex Error();
}
