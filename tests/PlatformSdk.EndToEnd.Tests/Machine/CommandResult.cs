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
    /// Under load a client of MSBuild loses the answer of its server, in some of a hundred builds that succeed: it ends with 1, and with no word of
    /// an error (dotnet/msbuild issue 14172).
    /// </summary>
    internal CommandResult WithLostAnswer() =>
        ExitCode == 1 && IsBuild().IsMatch(Command) && !Error().IsMatch(Output) ? this with { ExitCode = 0 } : this;

    [GeneratedRegex("^dotnet (build|msbuild|pack|publish|restore)( |$)")]
    private static partial Regex IsBuild();

    [GeneratedRegex(@"\berror\b(?!\(s\))", RegexOptions.IgnoreCase)]
    private static partial Regex Error();
}
