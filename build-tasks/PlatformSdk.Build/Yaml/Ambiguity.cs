using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Yaml;

/// <summary>Unquoted words that are not text in YAML 1.1 or 1.2. kubectl reads 1.1, in which <c>on</c> is a flag and <c>1:30</c> is ninety.</summary>
internal static partial class Ambiguity
{
    internal static bool IsAmbiguous(string text) => ReadAs(text) is not null;

    /// <summary>The type that a reader may assume for the word, or null when it stays text.</summary>
    internal static string? ReadAs(string text) => text switch
    {
        "" or "~" => "null",
        _ when text.Length <= 5 && Word().IsMatch(text) => text[0] is 'n' or 'N' && text.Length == 4 ? "null" : "true or false",
        _ when !char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.') => null,
        _ when Number().IsMatch(text) => "a number",
        _ when Date().IsMatch(text) => "a date",
        _ => null,
    };

    [GeneratedRegex("^(y|yes|n|no|true|false|on|off|null)\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(
        "^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|\\.[0-9][0-9_]*([eE][-+]?[0-9]+)?|" +
        "\\.(inf|Inf|INF|nan|NaN|NAN))\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
