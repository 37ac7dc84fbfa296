namespace PlatformSdk.Build.Tests.Policy;

/// <summary>
/// A case of a rule: a file with the files of a project, each below its <c>#=== path</c>. A line that a finding belongs to ends with <c>#!</c>, and
/// so does the path of a file that a finding belongs to as a whole. platform.yaml has a sound head, whose keys the case can replace. A bad case ends
/// with what the reader is told, below <c>#=== says</c>: a message a line, and the rest of a long one indented.
/// </summary>
internal sealed class PolicyCase
{
    internal const string Mark = "#!";

    private const string Title = "#=== ";

    private const string Messages = "says";

    private static readonly string[] Head =
    [
        "apiVersion: platform-sdk/v1", "kind: service", "name: orders", "owner: team-checkout", "lifecycle: production",
        "onCall: { pagerduty: P1A2B3C }", "repository: github.com/acme/orders",
    ];

    internal Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The marked places; line 0 is the whole file.</summary>
    internal List<(string File, int Line)> Marked { get; } = [];

    /// <summary>The messages, in the order of their places.</summary>
    internal IReadOnlyList<string> Says { get; private set; } = [];

    internal static PolicyCase Read(string text)
    {
        var read = new PolicyCase();
        var (file, lines) = ("platform.yaml", new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!line.StartsWith(Title, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            read.Add(file, lines);
            (file, lines) = (line[Title.Length..].Replace(Mark, "", StringComparison.Ordinal).Trim(), []);
            if (line.EndsWith(Mark, StringComparison.Ordinal))
                read.Marked.Add((file, 0));
        }
        read.Add(file, lines);
        if (!read.Files.ContainsKey("platform.yaml"))
            read.Add("platform.yaml", []);
        return read;
    }

    private void Add(string file, List<string> lines)
    {
        if (file == Messages)
        {
            Says = string.Join('\n', lines).Trim().Replace("\n  ", " ", StringComparison.Ordinal).Split('\n');
            return;
        }

        if (file == "platform.yaml")
        {
            var written = lines.Select(Key).ToHashSet();
            lines = [.. Head.Where(line => !written.Contains(Key(line))), .. lines];
        }
        else if (file == "platform.defaults.yaml")
        {
            lines = ["apiVersion: platform-sdk/v1", .. lines];
        }
        Marked.AddRange(lines.Index().Where(line => line.Item.EndsWith(Mark, StringComparison.Ordinal)).Select(line => (file, line.Index + 1)));
        Files[file] = string.Join('\n', lines) + "\n";
    }

    private static string Key(string line) => line.Split(':')[0];
}
