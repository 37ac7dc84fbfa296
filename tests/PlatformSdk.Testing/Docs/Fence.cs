namespace PlatformSdk.Testing.Docs;

/// <summary>A command or a snippet of a page.</summary>
/// <param name="Page">The page's path in the repository.</param>
/// <param name="Line">The line that opens it, from 1.</param>
/// <param name="Language">What stands behind the opening; empty for commands.</param>
/// <param name="Text">What is in it.</param>
/// <param name="NotRun">Why it cannot be run here, as the line above it says: <c>&lt;!-- not run here: why --></c>; or null.</param>
public sealed record Fence(string Page, int Line, string Language, string Text, string? NotRun)
{
    private const string Mark = "```";
    private const string NotRunMark = "<!-- not run here:";
    private const string CheckMark = "<!-- check:";
    private const string MarkEnd = "-->";

    /// <summary>
    /// All of a page, in order. A check of what the commands above it did, <c>&lt;!-- check: grep -q postgres compose.yaml --></c>, is run like them,
    /// and a reader does not see it.
    /// </summary>
    public static IEnumerable<Fence> Of(string page, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            if (lines[start].StartsWith(CheckMark, StringComparison.Ordinal))
                yield return new Fence(page, start + 1, "", $"{Marked(lines[start], CheckMark)}\n", null);
            if (!lines[start].StartsWith(Mark, StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, Mark, start + 1);
            var above = start > 0 ? lines[start - 1] : "";
            var why = above.StartsWith(NotRunMark, StringComparison.Ordinal) ? Marked(above, NotRunMark) : null;
            yield return new Fence(page, start + 1, lines[start][Mark.Length..].Trim(), string.Join('\n', lines[(start + 1)..end]) + "\n", why);
            start = end;
        }
    }

    /// <summary>The file of a snippet, if a comment in its first line names one: <c># deploy/patches/gc.yaml</c>, <c>// Program.cs</c>,
    /// <c>-- db/migrations/0002-add.sql</c>.</summary>
    public string? File => Text.Split('\n')[0].Split(' ') is ["#" or "//" or "--", var file] ? file : null;

    private static string Marked(string line, string mark) => line[mark.Length..].Replace(MarkEnd, "", StringComparison.Ordinal).Trim();

    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";
}
