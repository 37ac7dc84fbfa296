namespace PlatformSdk.Build.Tests.Systems;

/// <summary>
/// A wrong system and its good twin in one file. <c>#=== orders</c> begins a service in that folder, which has a sound head whose keys the case can
/// replace; with a dot it is another file. A line that ends with <c>#-</c> is in the wrong system only, one with <c>#+</c> in the good one only. A
/// finding belongs to a line that ends with <c>#!</c>, at its key or at the text that follows the mark; <c>#-!</c> is both.
/// </summary>
internal sealed class SystemCase
{
    private const string Title = "#=== ";

    internal Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The marked places.</summary>
    internal List<(string File, int Line, int Column)> Marked { get; } = [];

    internal static SystemCase Read(string text, bool isGood)
    {
        var read = new SystemCase();
        var (file, lines) = ("", new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').SkipWhile(line => !line.StartsWith(Title, StringComparison.Ordinal)))
        {
            if (!line.StartsWith(Title, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            read.Add(file, lines, isGood);
            (file, lines) = (line[Title.Length..].Trim(), []);
        }

        read.Add(file, lines, isGood);
        return read;
    }

    private void Add(string file, List<string> lines, bool isGood)
    {
        if (file.Length == 0 || (file.EndsWith(" #-", StringComparison.Ordinal) && isGood)
            || (file.EndsWith(" #+", StringComparison.Ordinal) && !isGood))
            return;
        file = file.Split(' ')[0];
        var kept = lines.Select(line => (Line: line, Tag: TagOf(line)))
            .Where(line => !line.Tag.StartsWith(isGood ? '-' : '+')).Select(line => (Content: WithoutTag(line.Line, line.Tag), line.Tag)).ToList();
        string[] head = [];
        if (!file.Contains('.', StringComparison.Ordinal))
            (file, head) = ($"{file}/platform.yaml", HeadOf(file.Split('/')[^1], kept.Select(line => line.Content)));
        else if (file.EndsWith("platform.defaults.yaml", StringComparison.Ordinal))
            head = ["apiVersion: platform-sdk/v1"];
        foreach (var (index, (content, tag)) in kept.Index().Where(line => !isGood && line.Item.Tag.Contains('!', StringComparison.Ordinal)))
        {
            var needle = tag[(tag.IndexOf('!', StringComparison.Ordinal) + 1)..].Trim();
            var column = needle.Length > 0 ? content.IndexOf(needle, StringComparison.Ordinal) : content.Length - content.TrimStart().Length;
            Marked.Add((file, head.Length + index + 1, column + 1));
        }

        Files[file] = string.Join('\n', [.. head, .. kept.Select(line => line.Content)]) + "\n";
    }

    private static string TagOf(string line) => line.LastIndexOf(" #", StringComparison.Ordinal) is >= 0 and var at
        && at + 2 < line.Length && line[at + 2] is '!' or '-' or '+' ? line[(at + 2)..] : "";

    private static string WithoutTag(string line, string tag) => tag.Length == 0 ? line : line[..^(tag.Length + 2)].TrimEnd();

    private static string[] HeadOf(string name, IEnumerable<string> lines)
    {
        string[] head = ["apiVersion: platform-sdk/v1", "kind: service", $"name: {name}", $"owner: team-{name}", "system: shop"];
        var written = lines.Select(Key).ToHashSet();
        return [.. head.Where(line => !written.Contains(Key(line)))];
    }

    private static string Key(string line) => line.Split(':')[0];
}
