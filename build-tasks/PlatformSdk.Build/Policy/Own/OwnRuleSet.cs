using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>Reports what the organization's rules found, with the severities and waivers that also hold for the rules of the SDK.</summary>
internal static class OwnRuleSet
{
    internal static void Check(RuleContext context)
    {
        OwnFaults.Report(context.Facts.Own.Faults, context);
        OwnFindings.Report(Choose(context.Facts.Own.Rules, context), context);
    }

    /// <summary>The rules that count, by unit and in the order of their codes: of two with the same code, the first.</summary>
    private static Dictionary<string, OwnRule> Choose(Dictionary<string, OwnRule> rules, RuleContext context)
    {
        var chosen = new List<KeyValuePair<string, OwnRule>>();
        foreach (var same in rules.GroupBy(rule => rule.Value.Code, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var inOrder = same.OrderBy(rule => rule.Value.Package, StringComparer.Ordinal).ThenBy(rule => rule.Value.Type, StringComparer.Ordinal)
                .ToList();
            chosen.Add(inOrder[0]);
            foreach (var other in inOrder.Skip(1).Select(rule => rule.Value))
            {
                context.Report(OwnRuleCodes.SameCode, context.Whole,
                    $"{OwnText.Name(other)} and {OwnText.Name(inOrder[0].Value)} have the code {same.Key}, and only the latter is checked.");
            }
        }

        return chosen.ToDictionary(StringComparer.Ordinal);
    }
}
