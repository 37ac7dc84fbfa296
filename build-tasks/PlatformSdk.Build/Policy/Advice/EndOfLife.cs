using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents a deprecated service that nobody removes: it costs money, and nobody knows whether the day is meant.</summary>
internal static class EndOfLife
{
    internal static void Check(RuleContext context)
    {
        var service = context.Model.Service;
        if (service.Lifecycle != Lifecycle.Deprecated)
            return;
        if (service.Retire is not { } day)
            context.Report(AdviceCodes.NoRetireDate, service.At[IdentityKeys.Lifecycle].OfValue,
                "The service is deprecated, and no day says until when. Set 'retire', such as 'retire: 2027-06-30'.");
        else if (context.Facts.Day.HasCome(day.Value))
            context.Report(AdviceCodes.RetireIsDue, service.At[IdentityKeys.Retire].OfValue, service.Replicas.Max == 0
                ? $"The service was to be removed on {day}, and is stopped. Remove it: docs/how-to/retire.md. Or set a later day."
                : $"The service was to be removed on {day}. Stop it with 'replicas: 0': docs/how-to/retire.md. Or set a later day.");
    }
}
