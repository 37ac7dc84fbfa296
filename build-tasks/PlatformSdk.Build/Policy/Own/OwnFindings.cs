using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>Reports what the organization's rules found, each in its environment, as a rule of the SDK does.</summary>
internal static class OwnFindings
{
    internal static void Report(IReadOnlyDictionary<string, OwnRule> rules, RuleContext context)
    {
        var findings = context.Facts.Own.Findings.ToLookup(finding => (finding.Unit, finding.Environment));
        foreach (var (unit, rule) in rules)
            context.InEach(CodeOf(rule), environment => findings[(unit, environment.Service.Environment)]
                .Select(finding => new Breach(finding.Place ?? context.Whole, Text(finding, rule))));
    }

    private static string Text(OwnFinding finding, OwnRule rule) =>
        $"{OwnText.Sentence(OwnText.OneLine(finding.Message))} {OwnText.Sentence(OwnText.OneLine(rule.Fix))}";

    private static Code CodeOf(OwnRule rule) => new(rule.Code, rule.Severity, rule.Title, rule.Cause, "", rule.Fix) { OwnLink = rule.Link ?? "" };
}
