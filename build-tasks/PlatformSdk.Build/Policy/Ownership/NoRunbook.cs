using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Ownership;

/// <summary>Prevents a long outage, because the person who is woken by an alert finds no instructions.</summary>
internal static class NoRunbook
{
    private static readonly string?[] s_notifying = ["page", "ticket"];

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoRunbook, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment) =>
        from rules in environment.Objects
        where rules.Kind == "PrometheusRule"
        from entry in (rules.Object.At("spec", "groups") as YamlSequence ?? []).OfType<YamlMapping>()
        from alert in (entry["rules"] as YamlSequence ?? []).OfType<YamlMapping>()
        where alert.TextAt("alert") is not null && s_notifying.Contains(alert.TextAt("labels", "severity"))
            && !IsAddress(alert.TextAt("annotations", "runbook_url"))
        select new Breach(
            environment.At(rules, FieldPath.To("spec", "groups").Entry("name", entry.TextAt("name") ?? "")["rules"]
                .Entry("alert", alert.TextAt("alert")!)["annotations", "runbook_url"], environment.Service.At[IdentityKeys.Runbook]),
            rules.Source is null
                ? "The alerts have no link to the runbook, so an outage takes longer. Set 'repository', or 'runbook' to an address."
                : $"The alert '{Shorten.Text(alert.TextAt("alert")!)}' has no annotation runbook_url, so an outage takes longer. Add it.");

    /// <summary>A path such as /runbooks/orders is absolute too on some systems, and opens nothing in the tool that shows the alert.</summary>
    private static bool IsAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
