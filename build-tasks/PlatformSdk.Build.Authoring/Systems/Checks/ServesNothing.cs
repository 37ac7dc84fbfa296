using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents calls to a program that has no port.</summary>
internal static class ServesNothing
{
    internal static void Check(SystemContext context)
    {
        foreach (var call in context.Calls.Where(call => call.Provider.Kind != ServiceKind.Service))
            context.Report(SystemRuleCodes.ServesNothing, call.Caller, call.Place,
                $"'{call.Provider.Name}' is a {Description.Shapes.Choice.Word(call.Provider.Kind)}, which answers no calls. "
                + "Send it a message through a queue, or make it a service.");
    }
}
