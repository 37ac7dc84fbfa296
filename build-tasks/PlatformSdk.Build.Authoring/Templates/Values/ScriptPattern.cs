using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Templates.Values;

/// <summary>
/// Translates a .NET regular expression to JavaScript, for use in Nunjucks. Nunjucks has no Unicode flag, so only the ASCII part of a class can be
/// translated. That is enough when the portal's form accepts only ASCII.
/// </summary>
internal static partial class ScriptPattern
{
    private const string Never = "[]";

    /// <summary>
    /// Null when JavaScript has no equivalent, or when the value may contain non-ASCII characters and the pattern tests for letters.
    /// </summary>
    internal static string? Translate(string pattern, bool isAscii)
    {
        if (ForeignSyntax().IsMatch(pattern) || (!isAscii && AsksForLetters().IsMatch(pattern)))
            return null;
        var script = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when Category().Match(pattern, i) is { Success: true } category:
                    var members = Members(category.Groups["name"].Value, category.Groups["not"].Success);
                    script.Append(inClass ? members : $"[{members}]");
                    i += category.Length - 1;
                    break;
                case '\\' when i + 1 < pattern.Length:
                    script.Append(pattern[++i] switch { 'z' or 'Z' => "$", 'A' => "^", var escaped => $"\\{escaped}" });
                    break;
                case '/':
                    script.Append("\\/");
                    break;
                // An empty class, which never matches, is valid in JavaScript too.
                case > '\x7f':
                    script.Append(inClass ? "" : Never);
                    break;
                case var plain:
                    inClass = plain switch { '[' => true, ']' => false, _ => inClass };
                    script.Append(plain);
                    break;
            }
        }

        return script.ToString();
    }

    /// <summary>Whether a translated pattern matches only non-ASCII letters.</summary>
    internal static bool NeverMatches(string script) =>
        script.StartsWith(Never, StringComparison.Ordinal) && script[Never.Length..] is "" or "+" or "*";

    internal static string? TranslateReplacement(string replacement) =>
        NamedGroup().IsMatch(replacement) ? null : replacement.Replace("$0", "$&", StringComparison.Ordinal);

    private static string Members(string category, bool not)
    {
        var members = new StringBuilder();
        for (var c = '\x20'; c < '\x7f'; c++)
        {
            if (NameOf(c).StartsWith(category, StringComparison.Ordinal) != not)
                members.Append(char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"\\x{(int)c:x2}");
        }

        return members.Replace("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "A-Z").Replace("abcdefghijklmnopqrstuvwxyz", "a-z").Replace("0123456789", "0-9")
            .ToString();
    }

    private static string NameOf(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        _ => "So",
    };

    // Options, named groups, atomic groups, conditions, back references by name, subtraction of classes, ranges that leave ASCII, blocks of Unicode.
    [GeneratedRegex(@"\(\?(?!:|=|!|<=|<!)|\\[GkK]|-\[|[^\x00-\x7f]-[^\]]|-[^\x00-\x7f]|\\[pP]\{Is|[\r\n]|\\\\/", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignSyntax();

    [GeneratedRegex(@"\\[pPwWdDsSbB]|[^\x00-\x7f]", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForLetters();

    [GeneratedRegex(@"\G\\(?<not>P)?p?\{(?<name>\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Category();

    [GeneratedRegex(@"\$\{", RegexOptions.CultureInvariant)]
    private static partial Regex NamedGroup();
}
