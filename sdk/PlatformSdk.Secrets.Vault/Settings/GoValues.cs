using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Secrets.Vault.Settings;

/// <summary>Parses values in Go syntax, which the <c>VAULT_*</c> variables use.</summary>
internal static partial class GoValues
{
    internal static bool Bool(string name, string text) => text.ToLowerInvariant() switch
    {
        "1" or "t" or "true" => true,
        "0" or "f" or "false" => false,
        _ => throw new FormatException($"{name} is '{text}'; it must be true or false."),
    };

    internal static int Count(string name, string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw new FormatException($"{name} is '{text}'; it must be a whole number, 0 or more.");

    /// <summary>Reads <c>90</c> (seconds), <c>90s</c>, <c>1m30s</c>, <c>500ms</c>.</summary>
    internal static TimeSpan Duration(string name, string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        var parts = Part().Matches(text);
        if (parts.Count == 0
            || parts.Sum(part => part.Length) != text.Length)
        {
            throw new FormatException($"{name} is '{text}'; it must be a time such as 60s.");
        }
        return parts.Aggregate(TimeSpan.Zero,
            (sum, part) => sum + double.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * Unit(part.Groups[2].Value));
    }

    private static TimeSpan Unit(string unit) => unit switch
    {
        "h" => TimeSpan.FromHours(1),
        "m" => TimeSpan.FromMinutes(1),
        "ms" => TimeSpan.FromMilliseconds(1),
        _ => TimeSpan.FromSeconds(1),
    };

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(h|ms|m|s)")]
    private static partial Regex Part();
}
