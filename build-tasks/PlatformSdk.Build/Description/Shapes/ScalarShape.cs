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
    /// <summary>Why a text that looks right is not valid, in a sentence after a space, or an empty string; the usual hint otherwise.</summary>
    internal Func<string, string> Reason { get; init; } = _ => "";

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
        {
            var hint = Reason(scalar.Value) is { Length: > 0 } reason ? reason : OddYaml.Hint(scalar);
            findings.Add(DescriptionCodes.BadValue, node.Span, $"'{Shorten.Text(scalar.Value)}' is not {Expected}.{hint}");
        }

        return value is not null;
    }
}
