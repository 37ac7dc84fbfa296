using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A scalar that is parsed to a type when it is read.</summary>
/// <param name="expected">The shape in words, with an example.</param>
/// <param name="parse">Parses the value; null when the text is not valid.</param>
/// <param name="schema">The JSON Schema of the value.</param>
internal sealed class ScalarShape<T>(string expected, Func<string, T?> parse, Func<JsonObject> schema) : Shape<T>
    where T : class
{
    internal override string Expected => expected;

    internal override JsonObject Schema() => schema();

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out T? value)
    {
        value = null;
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            WrongKind(node, findings);
            return false;
        }

        value = parse(scalar.Value);
        if (value is null)
            findings.Add(DescriptionCodes.BadValue, node.Span, $"'{Shorten.Text(scalar.Value)}' is not {Expected}.{OddYaml.Hint(scalar)}");
        return value is not null;
    }
}
