using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The code of a rule that can be waived: one of the SDK, or one of the organisation, whose package decides whether it exists.</summary>
internal sealed class WaivedRuleShape : Shape<string>
{
    internal override string Expected => "the code of a policy rule such as PLAT3004";

    internal override JsonObject Schema() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. RuleNames.Waivable.Select(code => (JsonNode)code)]) },
            new JsonObject { ["type"] = "string", ["pattern"] = JsonPattern.From(RuleNames.ForeignPattern) }),
    };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            WrongKind(node, findings);
            return false;
        }

        if (RuleNames.Waivable.Contains(scalar.Value) || RuleNames.IsForeign(scalar.Value))
        {
            value = scalar.Value;
            return true;
        }

        findings.Add(DescriptionCodes.BadChoice, node.Span,
            $"'{Shorten.Text(scalar.Value)}' is not a rule that can be waived, such as PLAT3004.{Suggestion.For(scalar.Value, RuleNames.Waivable)}");
        return false;
    }
}
