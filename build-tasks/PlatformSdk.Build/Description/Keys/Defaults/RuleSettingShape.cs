using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>The setting of a rule: a severity, or a map with more.</summary>
internal sealed class RuleSettingShape : Shape<RuleSetting>
{
    private static readonly ChoiceShape<PolicySeverity> Word = new();

    internal override string Expected => $"{Word.Expected}, or a map such as {{ severity: warning, errorFrom: 2027-03-01 }}";

    internal override IReadOnlyList<Key> Keys => RuleKeys.Shape.Keys;

    internal override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(Word.Schema(), RuleKeys.Shape.Schema()) };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out RuleSetting? value)
    {
        value = null;
        if (node is YamlMapping)
            return RuleKeys.Shape.TryRead(node, findings, out value) && IsSound(value, findings);
        if (node is not YamlScalar { IsNull: false })
        {
            WrongKind(node, findings);
            return false;
        }

        if (!Word.TryRead(node, findings, out var severity))
            return false;
        value = RuleSetting.None with { Severity = severity };
        if (severity == PolicySeverity.Off)
            findings.Add(DescriptionCodes.MissingKey, node.Span, Unfounded("severity: off"));
        return severity != PolicySeverity.Off;
    }

    private static bool IsSound(RuleSetting setting, FindingList findings)
    {
        var at = setting.At;
        if (setting.Reason is null && setting.Severity == PolicySeverity.Off)
        {
            findings.Add(DescriptionCodes.MissingKey, at[RuleKeys.Severity].OfValue, Unfounded("severity: off"));
            return false;
        }

        if (setting.Reason is null && setting.Environments.FirstOrDefault(e => e.Value == PolicySeverity.Off).Key is { } off)
        {
            findings.Add(DescriptionCodes.MissingKey, at[RuleKeys.Environments][off].OfValue, Unfounded($"environments: {{ {off}: off }}"));
            return false;
        }

        if (setting is not { ErrorFrom: not null, Severity: PolicySeverity.Off or PolicySeverity.Error })
            return true;
        findings.Add(DescriptionCodes.BadValue, at[RuleKeys.ErrorFrom].OfName,
            $"'errorFrom' has no effect with 'severity: {Choice.Word(setting.Severity.Value)}'. Set the severity to warning or message, or remove " +
                $"it.");
        return false;
    }

    private static string Unfounded(string setting) =>
        $"'off' needs a reason, so that others know when it can end. Write for example '{{ {setting}, reason: \"no on-call team yet\" }}'.";
}
