using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>Reads an amount of money as an exact decimal.</summary>
internal static class AmountText
{
    internal const decimal Largest = 1_000_000_000;

    private const int MostDecimals = 10;

    /// <summary>The amount; otherwise the finding says why it is none.</summary>
    internal static bool TryRead(string text, YamlNode node, FindingList findings, [NotNullWhen(true)] out decimal? amount)
    {
        amount = WhyNot(text) is null ? decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
        if (amount is null)
            findings.Add(CostCodes.BadPrice, node.Span, $"'{Shorten.Text(text)}' is not an amount: {WhyNot(text)}. Write a number such as 12.50.");
        return amount is not null;
    }

    private static string? WhyNot(string text)
    {
        if (text.StartsWith('-'))
            return "it is negative";
        if (text.Length == 0 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1])
            || !text.All(c => char.IsAsciiDigit(c) || c == '.') || text.Count(c => c == '.') > 1)
        {
            return "it is not a plain number";
        }

        if (text.Split('.') is [_, { Length: > MostDecimals }])
            return string.Create(CultureInfo.InvariantCulture, $"it has more than {MostDecimals} decimals");
        return text.Length > 30 || decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) > Largest
            ? string.Create(CultureInfo.InvariantCulture, $"it is above {Largest:0}")
            : null;
    }
}
