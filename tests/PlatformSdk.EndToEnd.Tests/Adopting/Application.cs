using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Adopting;

/// <summary>Somebody's program that has never heard of the platform, in a folder of its own.</summary>
internal sealed partial class Application
{
    /// <summary>How the step begins that removes a line.</summary>
    internal const string Remove = "Remove it";

    private readonly DeveloperMachine _machine;

    internal Application(DeveloperMachine machine, string kind, string name)
    {
        _machine = machine;
        Folder = machine.NewFolder(Path.Combine("adopting", name));
        var source = Path.Combine(Repository.Root, "tests", "PlatformSdk.EndToEnd.Tests", "Adopting", "Applications", kind);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file).Replace("project.xml", $"{name}.csproj", StringComparison.Ordinal);
            Write(path, File.ReadAllText(file));
        }
    }

    internal string Folder { get; }

    internal string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    internal void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
        File.WriteAllText(Path.Combine(Folder, file), text);
    }

    internal async Task<CommandResult> DotnetAsync(params string[] arguments) => (await _machine.DotnetAsync(Folder, arguments)).ShouldSucceed();

    /// <summary>The two commands that adopt it; what the second one said.</summary>
    internal async Task<string> AdoptAsync()
    {
        await DotnetAsync("add", "package", "PlatformSdk", "--version", _machine.Version);
        return (await DotnetAsync("build", "-t:PlatformInit")).Output;
    }

    /// <summary>Does to the files what was printed, word for word, from the bottom up so that the line numbers stay true.</summary>
    /// <param name="output">What was printed.</param>
    /// <param name="except">How the steps begin that are not done.</param>
    internal static void Follow(string output, string? except = null)
    {
        var steps = Step().Matches(output)
            .Select(step =>
            (File: step.Groups["file"].Value, Line: int.Parse(step.Groups["line"].Value, CultureInfo.InvariantCulture),
            Text: step.Groups["text"].Value));
        steps.ShouldNotBeEmpty(output);
        foreach (var (file, line, text) in steps.Distinct().Where(step => except is null || !step.Text.StartsWith(except, StringComparison.Ordinal))
            .OrderByDescending(step => step.Line))
        {
            var lines = File.ReadAllLines(file).ToList();
            if (text.StartsWith(Remove, StringComparison.Ordinal))
                lines.RemoveAt(line - 1);
            else if (Guard().Match(text) is { Success: true } guard)
                lines[line - 1] = $"{guard.Groups["if"].Value} {{ {lines[line - 1]} }}";
            else
                lines.Insert(line, Call().Match(text).Groups["call"].Value);
            File.WriteAllLines(file, lines);
        }
    }

    [GeneratedRegex(@"^\s*(?<file>\S+\.cs)\((?<line>\d+)\): (warning|message) PLAT2113: (?<text>.+?) \(https:", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"add: (?<call>\w+\.\w+Platform\(\);)")]
    private static partial Regex Call();

    [GeneratedRegex(@"Put this behind '(?<if>if \(.+\))'")]
    private static partial Regex Guard();
}
