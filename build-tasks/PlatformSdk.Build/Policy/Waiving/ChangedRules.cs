using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Waiving;

/// <summary>Lists the rules whose severity the platform team sets with a reason, so that none stays off after its reason is gone.</summary>
internal static class ChangedRules
{
    internal static void Check(RuleContext context)
    {
        var policy = context.Model.Service.Platform.Policy;
        foreach (var (code, setting) in policy.Rules.Where(rule => rule.Value.Reason is not null))
        {
            var severities = new[] { setting.Severity is { } all ? Choice.Word(all) : null }
                .Concat(setting.Environments.Select(e => $"{Choice.Word(e.Value)} in {e.Key}"))
                .Append(setting.ErrorFrom is { } day ? $"an error from {day}" : null).OfType<string>();
            context.Report(PolicyCodes.RuleChanged, policy.At[PolicyKeys.Rules][code].OfName,
                $"{code} is '{string.Join(", ", severities)}': '{Shorten.Text(setting.Reason!)}'.");
        }
    }
}
