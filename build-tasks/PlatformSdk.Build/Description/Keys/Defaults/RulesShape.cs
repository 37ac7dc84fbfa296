using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>
/// The rules by code. A well-formed code of ours that is unknown may belong to a newer SDK; a code with another prefix to a package of the
/// organisation.
/// </summary>
internal sealed class RulesShape : Shape<IReadOnlyDictionary<string, RuleSetting>>
{
    private static readonly RuleSettingShape Setting = new();

    internal override string Expected => "a map of rules such as { PLAT3004: error }";

    internal override Shape Each => Setting;

    internal override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = Shapes.Nullable.Schema(Setting) };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out IReadOnlyDictionary<string, RuleSetting>? value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            WrongKind(node, findings);
            return false;
        }

        var settings = new SortedDictionary<string, RuleSetting>(StringComparer.Ordinal);
        foreach (var (key, written) in mapping.Entries)
        {
            if (!RuleNames.Counted.Contains(key.Value) && !RuleNames.IsForeign(key.Value))
                UnknownName.Report(key.Value, key.Span, "policy.rules", RuleNames.Counted, findings, areAlike: Texts.RulePattern.IsMatch(key.Value));
            else if (!Shapes.Nullable.IsNull(written) && Setting.TryRead(written, findings, out var setting))
                settings[key.Value] = ByEnvironment(key.Value, setting, findings);
        }

        value = settings;
        return true;
    }

    /// <summary>A finding of some rules is in no environment in particular, so a severity for one would have no effect.</summary>
    private static RuleSetting ByEnvironment(string code, RuleSetting setting, FindingList findings)
    {
        if (setting.Environments.Count > 0 && !RuleNames.IsByEnvironment(code))
            findings.Add(DescriptionCodes.BadValue, setting.At[RuleKeys.Environments].OfName,
                $"'environments' has no effect for {code}, whose findings are in no environment in particular. Set 'severity' instead, or remove " +
                    $"it.");
        return setting;
    }
}
