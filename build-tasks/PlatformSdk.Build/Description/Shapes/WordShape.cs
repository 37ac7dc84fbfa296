using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>One of a set of words.</summary>
/// <param name="words">The words.</param>
/// <param name="otherwise">The code for any other word; PLAT1005 by default.</param>
internal sealed class WordShape(IReadOnlyList<string> words, Code? otherwise = null) : Shape<string>
{
    internal override string Expected => $"one of {string.Join(", ", words)}";

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]) };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            WrongKind(node, findings);
            return false;
        }

        if (words.Contains(scalar.Value))
        {
            value = scalar.Value;
            return true;
        }

        findings.Add(otherwise ?? DescriptionCodes.BadChoice, node.Span,
            $"'{Shorten.Text(scalar.Value)}' is not {Expected}.{Suggestion.For(scalar.Value, words)}{OddYaml.Hint(scalar)}");
        return false;
    }
}
