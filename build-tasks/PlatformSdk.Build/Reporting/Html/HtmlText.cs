using System.Buffers;
using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// Encodes text for HTML, between tags and in quoted attributes. What a reader cannot see is shown by its number: control characters, and the ones
/// that turn the direction of the text, with which a value can look like another.
/// </summary>
internal static class HtmlText
{
    /// <summary>Most texts have nothing else, and are copied as they are.</summary>
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => Entity(c) is null), '\n', '\t']);

    internal static void Append(Utf8Text to, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExcept(s_plain) is var special and >= 0)
        {
            to.Append(text[..special]);
            Rune.DecodeFromUtf16(text[special..], out var rune, out var length);
            Append(to, rune);
            text = text[(special + length)..];
        }

        to.Append(text);
    }

    private static void Append(Utf8Text to, Rune rune)
    {
        if (Entity(rune.Value) is { } entity)
            to.Append(entity);
        else if (IsHidden(rune))
            to.Append(string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"));
        else
            to.Advance(rune.EncodeToUtf8(to.GetSpan(4)));
    }

    private static string? Entity(int value) => value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };

    /// <summary>Format characters are the marks of direction, joiners and the like; a lone surrogate is a replacement character by now.</summary>
    private static bool IsHidden(Rune rune) => rune.Value is not ('\n' or '\t') && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
