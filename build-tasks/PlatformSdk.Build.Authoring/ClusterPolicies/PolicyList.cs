using System.Globalization;
using System.Text;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>The page that lists the rules: what the cluster enforces, and what only a build can check.</summary>
internal static class PolicyList
{
    internal static Artifact Render(PolicySubject subject, IReadOnlyList<Enforcement> enforced)
    {
        var text = new StringBuilder($"<!-- {PolicyFile.Mark} -->\n# Policies of the cluster\n\n| rule | what it reports | in |\n|---|---|---|\n");
        foreach (var rule in enforced.Where(one => one.IsOwn).GroupBy(one => one.Rule.Code))
            Row(text, rule.Key, string.Join(", ", rule.Select(one => $"{one.Environment}: {string.Join(", ", one.Actions)}")));
        text.Append("\n## Checked by builds only\n\n| rule | what it reports | why |\n|---|---|---|\n");
        foreach (var rule in ClusterRules.All.Where(rule => enforced.All(one => one.Rule != rule)))
            Row(text, rule.Code, subject.Services.Any(one => rule.IsOn(one.Service))
                ? "it is off, or holds in no environment of the service"
                : "it is off until platform.defaults.yaml has its values");
        foreach (var (code, reason) in BuildOnly.Reasons.OrderBy(one => one.Key.Id, StringComparer.Ordinal))
            Row(text, code, reason);
        return new Artifact(PolicyFolder.Path + "README.md", text.ToString());
    }

    private static void Row(StringBuilder text, Code code, string more) =>
        text.Append(CultureInfo.InvariantCulture, $"| [{code.Id}]({code.HelpLink}) | {code.Title} | {more} |\n");
}
