using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>Text, taken exactly as written.</summary>
/// <param name="expected">The shape in words, with an example.</param>
/// <param name="pattern">The pattern that it must match.</param>
/// <param name="longest">The maximum length in characters.</param>
internal sealed class TextShape(string expected, Regex? pattern = null, int longest = 2000) : Shape<string>
{
    internal override string Expected => expected;

    internal override JsonObject Schema()
    {
        // An unquoted number or flag is valid text here, so the schema must accept it too.
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["maxLength"] = longest };
        if (pattern is not null)
            schema["pattern"] = JsonPattern.From(pattern);
        return schema;
    }

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out string? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            WrongKind(node, findings);
            return false;
        }

        if (scalar.Value.Length > longest || (pattern is not null && !pattern.IsMatch(scalar.Value)))
        {
            findings.Add(DescriptionCodes.BadValue, node.Span, $"'{Shorten.Text(scalar.Value)}' is not {expected}.{OddYaml.Hint(scalar)}");
            return false;
        }

        OddYaml.Report(scalar, findings);
        value = scalar.Value;
        return true;
    }
}
