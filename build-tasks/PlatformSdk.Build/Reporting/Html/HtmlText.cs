using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Reporting.Html;

/// <summary>
/// Encodes text for HTML, between tags and in quoted attributes. What a reader cannot see is shown by its number: control characters, and the ones
/// that turn the direction of the text, with which a value can look like another.
/// </summary>
internal static class HtmlText
{
    internal static void Append(StringBuilder to, string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Entity(rune.Value) is { } entity)
                to.Append(entity);
            else if (IsHidden(rune))
                to.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            else
                to.Append(rune.ToString());
        }
    }

    internal static string Encode(string? text)
    {
        var encoded = new StringBuilder();
        Append(encoded, text);
        return encoded.ToString();
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
