using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents a service in production from being as unreliable as one that is held to less.</summary>
internal static class WeakerDependency
{
    internal static void Check(SystemContext context)
    {
        foreach (var call in context.Calls.Where(call => !call.Need.Optional))
        {
            var (caller, provider) = (call.Caller.Model.Service, call.Provider);
            if (caller.Lifecycle == Lifecycle.Production && provider.Lifecycle == Lifecycle.Experimental)
                Report(context, call, "is in production", "is experimental");
            else if (caller.Tier == Tier.Critical && provider.Tier == Tier.Internal)
                Report(context, call, "is critical", "has the tier internal");
        }
    }

    private static void Report(SystemContext context, Call call, string what, string but) =>
        context.Report(SystemRuleCodes.WeakerDependency, call.Caller, call.Place,
            $"This service {what} and requires '{call.Provider.Name}', which {but}. Ask '{call.Provider.Owner}' to raise it, or set 'optional: " +
                $"true'.");
}
