using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents calls to a service that does not exist.</summary>
internal static class UnknownDependency
{
    internal static void Check(SystemContext context)
    {
        var known = context.System.Known.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var service in context.System.Services)
        {
            foreach (var need in service.Model.Service.Needs.Where(need => need.Type == NeedTypes.Service
                && !context.System.Known.ContainsKey(need.Name) && !context.System.Unreadable.Contains(need.Name)))
            {
                // Only so many names are compared, and a typo is rarely in the first letter.
                var meant = Suggestion.Nearest(need.Name,
                    known.Where(name => name != service.Name).OrderByDescending(name => name[0] == need.Name[0]));
                context.Report(SystemRuleCodes.UnknownDependency, service, Needs.KeyOf(service, need.Name).OfName,
                    $"No service '{need.Name}' is in this repository or in an index. "
                    + (meant is null ? "Correct the name, or add its index (item PlatformIndex)." : $"Did you mean '{meant}'?"),
                    meant is null ? null : Severity.Error);
            }
        }
    }
}
