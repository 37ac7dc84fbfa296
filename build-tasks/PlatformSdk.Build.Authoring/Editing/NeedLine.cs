using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Editing;

/// <summary>Inserts one need into the text of a description. Every other character stays: comments, order, quotes and line ends.</summary>
internal static class NeedLine
{
    private const string Key = "needs";

    /// <summary>The text with the need; null where it cannot be inserted.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="description">The same, parsed.</param>
    /// <param name="line">The need, as <c>name: { … }</c>.</param>
    internal static string? Insert(string text, YamlMapping description, string line)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (description.Find(Key) is not { } entry)
            return Terminated(text, end) + $"{end}{Key}:{end}  {line}{end}";
        return entry.Value switch
        {
            YamlMapping flow when At(text, flow.Span.Line, flow.Span.Column) is { } at && text[at] == '{' => InFlow(text, at, line, flow),
            YamlMapping block => InBlock(text, entry.Key.Span.Line, new string(' ', Math.Max(0, block.Span.Column - 1)) + line, end),
            YamlScalar { Value.Length: 0 } => AfterKey(text, entry.Key.Span.Line, $"  {line}", end),
            YamlScalar { IsNull: true } nothing when At(text, nothing.Span.Line, nothing.Span.Column) is { } at =>
                $"{text[..at]}{{ {line} }}{text[(at + nothing.Value.Length)..]}",
            _ => null,
        };
    }

    private static string InFlow(string text, int brace, string line, YamlMapping flow)
    {
        var rest = text[(brace + 1)..];
        if (flow.Entries.Count == 0 && rest.TrimStart() is var close && close.StartsWith('}'))
            return $"{text[..brace]}{{ {line} {close}";
        return $"{text[..brace]}{{ {line},{(char.IsWhiteSpace(rest[0]) ? "" : " ")}{rest}";
    }

    /// <summary>After the last line of the map: the next key, or the end of the file, is at the first line that is not indented.</summary>
    private static string InBlock(string text, int keyLine, string line, string end)
    {
        var lines = Lines(text);
        var last = keyLine - 1;
        for (var at = keyLine; at < lines.Count && (lines[at].Trim().Length == 0 || lines[at][0] is ' ' or '#'); at++)
        {
            if (lines[at].Trim().Length > 0 && lines[at][0] == ' ')
                last = at;
        }

        return Joined(lines, last, line, end);
    }

    private static string AfterKey(string text, int keyLine, string line, string end) => Joined(Lines(text), keyLine - 1, line, end);

    private static string Joined(List<string> lines, int after, string line, string end) =>
        Terminated(string.Concat(lines.Take(after + 1)), end) + line + end + string.Concat(lines.Skip(after + 1));

    private static string Terminated(string text, string end) => text.EndsWith('\n') ? text : text + end;

    /// <summary>The lines with their ends.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var next = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found + 1;
            lines.Add(text[at..next]);
            at = next;
        }

        return lines;
    }

    private static int? At(string text, int line, int column)
    {
        var index = Lines(text).Take(line - 1).Sum(one => one.Length) + column - 1;
        return index < text.Length ? index : null;
    }
}
