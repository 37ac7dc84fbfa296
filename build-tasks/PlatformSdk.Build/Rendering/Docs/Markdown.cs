using System.Text;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Docs;

/// <summary>Writes Markdown that GitHub and MkDocs render alike. User text is escaped, so it is neither markup nor HTML.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_{}[]()#+!|<>&~$";

    /// <summary>A generated page: the mark, the title, then the text.</summary>
    internal static string Page(string title, string text)
    {
        var head = new StringBuilder("---\n# " + Mark.PageText + "\ntitle: ");
        YamlText.Write(head, Quoting.Quoted(title));
        return head.Append("\n---\n\n# " + Text(title) + "\n\n").Append(text.TrimEnd('\n')).Append('\n').ToString();
    }

    internal static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" ").Replace('\t', ' '))
        {
            if (c is '<' or '>' or '&')
                escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (Special.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Text that is shown exactly as written, also in a table cell, where an unescaped bar would end the cell.</summary>
    internal static string Verbatim(string text)
    {
        var one = text.ReplaceLineEndings(" ").Replace('\t', ' ');
        // HTML, because no number of backticks fits every text, and a bar would end a table cell.
        return one.Length == 0 || one.AsSpan().IndexOfAny('`', '|') >= 0 || one[0] == ' ' || one[^1] == ' '
            ? $"<code>{Text(one).Replace("\\|", "&#124;", StringComparison.Ordinal)}</code>"
            : $"`{one}`";
    }

    internal static string Link(string text, string url) =>
        $"[{Text(text)}](<{url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)";

    /// <summary>A table, or a sentence when there are no rows. Columns are never aligned, so a longer name does not change other lines.</summary>
    internal static string Table(string otherwise, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(Line).ToList();
        return lines.Count == 0 ? otherwise + "\n" : Line(heads) + Line([.. heads.Select(_ => "---")]) + string.Concat(lines);
    }

    internal static string Section(string title, string text) => $"## {title}\n\n{text}\n";

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |\n";
}
