using System.Text.RegularExpressions;
using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Aboard;

/// <summary>Somebody's program that has never heard of the platform, in a folder of its own.</summary>
internal sealed partial class Application
{
    private readonly DeveloperMachine _machine;

    internal Application(DeveloperMachine machine, string kind, string name)
    {
        _machine = machine;
        Folder = machine.NewFolder(Path.Combine("aboard", name));
        var source = Path.Combine(Repository.Root, "tests", "PlatformSdk.EndToEnd.Tests", "Aboard", "Applications", kind);
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

    /// <summary>The two commands of coming aboard; what the second one said.</summary>
    internal async Task<string> ComeAboardAsync()
    {
        await DotnetAsync("add", "package", "PlatformSdk", "--version", _machine.Version);
        return (await DotnetAsync("build", "-t:PlatformInit")).Output;
    }

    /// <summary>Does to the files what was printed, word for word, from the bottom up so that the line numbers stay true.</summary>
    internal void Follow(string output)
    {
        foreach (var step in Step().Matches(output).OrderByDescending(step => int.Parse(step.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)))
        {
            var file = step.Groups["file"].Value;
            var lines = Read(file).Split('\n').ToList();
            var index = int.Parse(step.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture) - 1;
            lines[index].ShouldContain(step.Groups["text"].Value.Trim('\''));
            switch (step.Groups["todo"].Value)
            {
                case var remove when remove.StartsWith("remove it", StringComparison.Ordinal):
                    lines.RemoveAt(index);
                    break;
                case var guard when Guard().Match(guard) is { Success: true } condition:
                    lines[index] = $"{condition.Groups["if"].Value} {{ {lines[index]} }}";
                    break;
                case var call:
                    lines.Insert(index + 1, call);
                    break;
            }

            Write(file, string.Join('\n', lines));
        }
    }

    [GeneratedRegex(@"^\s+(?<file>[\w./]+\.cs):(?<line>\d+): (after )?(?<text>.+?)( add)?\r?\n\s+(?<todo>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"put it behind '(?<if>if \(.+\))'")]
    private static partial Regex Guard();
}
