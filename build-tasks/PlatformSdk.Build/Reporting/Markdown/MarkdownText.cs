using System.Buffers;
using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Reporting.Markdown;

/// <summary>
/// Text that people wrote, as text of a comment: no markup, no HTML, no link, no notification of a person, and no character that changes the
/// direction of what follows.
/// </summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]()#+-.!|~$";

    // Invisible between the characters that GitHub would turn into a mention, an issue or a link.
    private const char Break = '\u200B';

    /// <summary>Words have nothing else, and are copied as they are.</summary>
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create([.. Enumerable.Range('a', 26).Concat(Enumerable.Range('A', 26)).Select(c => (char)c), .. "0123456789 ,;/'\"=?%^"]);

    internal static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(s_plain) < 0)
            return text.Trim();
        var escaped = new StringBuilder(text.Length + 16);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var plain = rest.IndexOfAnyExcept(s_plain) is var special and >= 0 ? special : rest.Length;
            escaped.Append(rest[..plain]);
            rest = rest[plain..];
            if (rest.IsEmpty)
                break;
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            Append(escaped, rune);
            rest = rest[length..];
        }

        // GitHub makes links of both.
        return escaped.Replace("://", $":{Break}//").Replace("www\\.", $"www{Break}\\.").Replace("WWW\\.", $"WWW{Break}\\.").ToString().Trim();
    }

    private static void Append(StringBuilder escaped, Rune rune)
    {
        switch (rune.Value)
        {
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '&':
                escaped.Append("&amp;");
                break;
            case '@':
                escaped.Append('@').Append(Break);
                break;
            case '#':
                escaped.Append("\\#").Append(Break);
                break;
            case < 128 and var ascii when Special.Contains((char)ascii, StringComparison.Ordinal):
                escaped.Append('\\').Append((char)ascii);
                break;
            default:
                escaped.Append(IsInvisible(rune) ? " " : rune.ToString());
                break;
        }
    }

    /// <summary>Control characters, line ends of any kind, and marks of direction or of width zero.</summary>
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
