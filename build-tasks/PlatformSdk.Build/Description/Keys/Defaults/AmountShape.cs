using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>A price: a number of 0 or more.</summary>
internal sealed class AmountShape : Shape<WrittenAmount>
{
    internal override string Expected => "a price such as 0.0316";

    internal override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = (long)AmountText.Largest };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out WrittenAmount? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
            WrongKind(node, findings);
        else if (scalar.Style != ScalarStyle.Plain)
            findings.Add(CostCodes.BadPrice, node.Span, $"'{Shorten.Text(scalar.Value)}' is a text. Write the number without quotes.");
        else if (AmountText.TryRead(scalar.Value, node, findings, out var amount))
            value = new WrittenAmount(amount.Value, node.Span);
        return value is not null;
    }
}
