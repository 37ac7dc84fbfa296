using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>
/// The valid form of a value. It is the single source of the reader, the JSON Schema and the reference page, so these always agree.
/// </summary>
internal abstract class Shape
{
    /// <summary>The shape in words, in the form that follows "expected": "a number from 1 to 65535".</summary>
    internal abstract string Expected { get; }

    /// <summary>The shape as JSON Schema (draft 7, which editors support).</summary>
    internal abstract JsonObject Schema();

    /// <summary>The keys of a map of known keys; empty for any other value.</summary>
    internal virtual IReadOnlyList<Key> Keys => [];

    /// <summary>The shape of each value in a map with user-defined names, or of each item of a list; null for any other value.</summary>
    internal virtual Shape? Each => null;

    internal abstract bool TryReadObject(YamlNode node, FindingList findings, [NotNullWhen(true)] out object? value);

    /// <summary>Reports a value of the wrong kind.</summary>
    protected void WrongKind(YamlNode node, FindingList findings) =>
        findings.Add(DescriptionCodes.WrongType, node.Span, $"Expected {Expected}, but this is {Kind(node)}.");

    private static string Kind(YamlNode node) => node switch
    {
        YamlMapping => "a map of keys",
        YamlSequence => "a list",
        YamlScalar { Value.Length: 0 } => "empty",
        YamlScalar { IsNull: true } => "null",
        YamlScalar scalar => $"the text '{Shorten.Text(scalar.Value)}'",
        _ => "something else",
    };
}
