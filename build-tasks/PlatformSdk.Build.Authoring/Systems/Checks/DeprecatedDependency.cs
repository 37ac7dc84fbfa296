using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents an outage when a service that its team is retiring is removed.</summary>
internal static class DeprecatedDependency
{
    internal static void Check(SystemContext context)
    {
        foreach (var call in context.Calls.Where(call => call.Provider.Lifecycle == Lifecycle.Deprecated))
            context.Report(SystemRuleCodes.DeprecatedDependency, call.Caller, call.Place,
                $"'{call.Provider.Name}' is deprecated{When(call.Provider.Retire, context)}. " +
                $"Ask its owner, '{call.Provider.Owner}', which service replaces it.");
    }

    private static string When(CalendarDate? retire, SystemContext context) => retire is null ? ""
        : context.Day.HasCome(retire.Value) ? $" and due for removal since {retire}" : $" and is removed on {retire}";
}
