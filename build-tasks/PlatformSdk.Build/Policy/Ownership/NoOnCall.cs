using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Ownership;

/// <summary>Prevents an alert at night that reaches nobody, because the service has no on-call rotation.</summary>
internal static class NoOnCall
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.NoOnCall, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        if (environment.Service.OnCall?.PagerDuty is null)
            yield return new Breach(environment.At(environment.Service.At[IdentityKeys.Owner]),
                "The service has no on-call rotation, so its alerts wake nobody. Set 'onCall.pagerduty', or 'pagerduty' of its owner in "
                + "platform.defaults.yaml.");
    }
}
