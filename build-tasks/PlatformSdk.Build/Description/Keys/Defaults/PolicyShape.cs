using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The policy. In the former form the codes stood directly in it, which is an error that names their place.</summary>
internal sealed class PolicyShape(ObjectShape<PolicyDescription> inner) : Shape<PolicyDescription>
{
    internal override string Expected => inner.Expected;

    internal override IReadOnlyList<Key> Keys => inner.Keys;

    internal override JsonObject Schema() => inner.Schema();

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out PolicyDescription? value)
    {
        if (node is not YamlMapping mapping)
            return inner.TryRead(node, findings, out value);
        var rest = new YamlMapping { Span = mapping.Span };
        foreach (var (key, written) in mapping.Entries)
        {
            if (Texts.RulePattern.IsMatch(key.Value) || RuleNames.IsForeign(key.Value))
                findings.Add(DescriptionCodes.UnknownKey, key.Span,
                    $"'{key.Value}' belongs in 'rules'. Write 'policy: {{ rules: {{ {key.Value}: {Severity(written)} }} }}'.");
            else
                rest.Set(key, written);
        }

        return inner.TryRead(rest, findings, out value);
    }

    private static string Severity(YamlNode written) => (written as YamlScalar)?.Value switch
    {
        "off" => "{ severity: off, reason: \"…\" }",
        { } word => Shorten.Text(word),
        null => "…",
    };
}
