using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Ownership;

/// <summary>Prevents an outage of a critical service that nobody notices, because no objective says when it is too bad.</summary>
internal static class NoObjective
{
    private const string Message =
        "A patch deletes alerts on the objectives, so no alert tells you when users are affected. Remove the patch.";

    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoObjective, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var service = environment.Service;
        if (service.Tier != Tier.Critical || service.Kind != ServiceKind.Service)
            yield break;
        if (service.Slo?.Availability is null)
            yield return new Breach(environment.At(service.At[ServiceKeys.Slo]),
                "A critical service has no objective, so no alert tells you when users are affected. Set 'slo: { availability: 99.9 }'.");
        else if (PrometheusRule.Render(service) is { } generated)
        {
            // An object of the user's beside it may have any alerts; those on the objectives are in this one.
            var final = environment.Objects.FirstOrDefault(o => o.Kind == "PrometheusRule" && o.Source is null && o.Name == service.Name);
            if (final is null)
                yield return new Breach(environment.Deleted("PrometheusRule", service.Name), Message);
            else if (AlertsIn(generated).Except(AlertsIn(final.Object)).Any())
                yield return new Breach(environment.At(final, FieldPath.To("spec", "groups")), Message);
        }
    }

    private static IEnumerable<string> AlertsIn(YamlMapping rules) =>
        from entry in (rules.At("spec", "groups") as YamlSequence ?? []).OfType<YamlMapping>()
        from rule in (entry["rules"] as YamlSequence ?? []).OfType<YamlMapping>()
        let alert = rule.TextAt("alert")
        where alert is not null
        select alert;
}
