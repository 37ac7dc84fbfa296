using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>An amount, with or without its currency: <c>500</c> or <c>500 EUR</c>.</summary>
internal sealed class BudgetShape : Shape<WrittenBudget>
{
    internal override string Expected => "an amount such as 500 or 500 EUR";

    internal override JsonObject Schema() => new()
    {
        ["type"] = new JsonArray("number", "string"),
        ["minimum"] = 0,
        ["maximum"] = (long)AmountText.Largest,
        ["pattern"] = "^[0-9]+(\\.[0-9]{1,10})? [A-Z]{3}$",
    };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out WrittenBudget? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            WrongKind(node, findings);
            return false;
        }

        var (text, currency) = scalar.Value.Split(' ') is [var number, var code] ? (number, code) : (scalar.Value, null);
        if (currency is null && scalar.Style != ScalarStyle.Plain)
            findings.Add(CostCodes.BadPrice, node.Span, $"'{Shorten.Text(scalar.Value)}' is a text. Write the number without quotes.");
        else if (currency is not null && !Currencies.Contain(currency))
            CurrencyShape.Report(currency, node, findings);
        else if (AmountText.TryRead(text, node, findings, out var amount))
            value = new WrittenBudget(amount.Value, currency, node.Span);
        return value is not null;
    }
}
