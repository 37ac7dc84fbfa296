using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Cost;

/// <summary>
/// A quantity as Kubernetes reads it: <c>100m</c>, <c>0.5</c>, <c>256Mi</c>, <c>1e3</c>. The user's own objects have other forms than ours.
/// </summary>
internal static partial class Quantity
{
    internal const decimal GiB = MemoryQuantity.GiB;

    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        ["n"] = 0.000000001m,
        ["u"] = 0.000001m,
        ["m"] = 0.001m,
        [""] = 1,
        ["k"] = 1000,
        ["M"] = 1000_000,
        ["G"] = 1000_000_000,
        ["T"] = 1000_000_000_000,
        ["P"] = 1000_000_000_000_000,
        ["Ki"] = 1024,
        ["Mi"] = 1024 * 1024,
        ["Gi"] = GiB,
        ["Ti"] = GiB * 1024,
        ["Pi"] = GiB * 1024 * 1024,
    };

    /// <summary>The value; null for a text that is not a quantity or is beyond every machine.</summary>
    internal static decimal? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var number = decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (match.Groups["exponent"].Value is { Length: > 0 } exponent)
        {
            for (var left = int.Parse(exponent.TrimStart('+'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture); left != 0;
                left -= Math.Sign(left))
            {
                number = left > 0 ? number * 10 : number / 10;
            }
        }

        return number * Units[match.Groups["unit"].Value];
    }

    [GeneratedRegex(@"^\+?(?<number>[0-9]{1,12}(\.[0-9]{0,9})?|\.[0-9]{1,9})((?<unit>[numkMGTP]|[KMGTP]i|)|[eE](?<exponent>[+-]?[0-9]))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
