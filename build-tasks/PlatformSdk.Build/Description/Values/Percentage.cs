using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A percentage with at most three decimals: <c>99.95</c>.</summary>
internal sealed partial record Percentage(decimal Value)
{
    internal static Percentage? Parse(string text) => Pattern().Match(text) is { Success: true } match
        ? new Percentage(decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))
        : null;

    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<number>[0-9]{1,3}(\\.[0-9]{1,3})?)%?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
