using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The type of a need. It says what to write in place of a product that is not supported yet, or of another name of one that is.</summary>
internal sealed class NeedTypeShape : Shape<string>
{
    private readonly WordShape _words = new([.. NeedTypes.All.Select(type => type.Name)]);

    internal override string Expected => _words.Expected;

    internal override JsonObject Schema() => _words.Schema();

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out string? value)
    {
        if (node is not YamlScalar scalar || Instead(Shorten.Text(scalar.Value), scalar.Value) is not var (code, message))
            return _words.TryRead(node, findings, out value);
        findings.Add(code, node.Span, message);
        value = null;
        return false;
    }

    private (Code Code, string Message)? Instead(string shown, string written) =>
        OtherNeedTypes.ProductOf(written) is { } product
            ? (DescriptionCodes.NotYet, $"'{shown}': {product} is not supported yet. Use 'type: secret' for its address, and a client of your own.")
            : OtherNeedTypes.TypeOf(written) is { } type
                ? (DescriptionCodes.BadChoice, $"'{shown}' is not {Expected}. Did you mean '{type}'?")
                : null;
}
