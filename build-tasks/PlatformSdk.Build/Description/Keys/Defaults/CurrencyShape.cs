using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The code of a currency.</summary>
internal sealed class CurrencyShape : Shape<string>
{
    internal override string Expected => "the code of a currency such as EUR";

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Currencies.All.Select(code => (JsonNode)code)]) };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
            WrongKind(node, findings);
        else if (Currencies.Contain(scalar.Value))
            value = scalar.Value;
        else
            Report(scalar.Value, node, findings);
        return value is not null;
    }

    internal static void Report(string text, YamlNode node, FindingList findings)
    {
        var hint = Currencies.Contain(text.ToUpperInvariant()) ? $" Did you mean '{text.ToUpperInvariant()}'?" : " Use one such as EUR, USD or GBP.";
        findings.Add(CostCodes.BadCurrency, node.Span, $"'{Shorten.Text(text)}' is not the code of a currency (ISO 4217).{hint}");
    }
}
