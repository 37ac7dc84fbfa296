using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Build.Policy.Ownership;

/// <summary>Prevents an outage of a critical service that nobody notices, because no objective says when it is too bad.</summary>
internal static class NoObjective
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoObjective, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var service = environment.Service;
        if (service.Tier != Tier.Critical || service.Kind != ServiceKind.Service)
            yield break;
        if (service.Slo?.Availability is null)
            yield return new Breach(environment.At(service.At[ServiceKeys.Slo]),
                "A critical service has no objective, so no alert tells you when users are affected. Set 'slo: { availability: 99.9 }'.");
        else if (PrometheusRule.Render(service) is not null && environment.Objects.All(o => o.Kind != "PrometheusRule"))
            yield return new Breach(environment.Deleted("PrometheusRule", service.Name),
                "A patch deletes the alerts on the objectives, so no alert tells you when users are affected. Remove the patch.");
    }
}
