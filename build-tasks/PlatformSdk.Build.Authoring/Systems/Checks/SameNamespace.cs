using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents permissions of one system from holding for another.</summary>
internal static class SameNamespace
{
    internal static void Check(SystemContext context)
    {
        var spaces = context.System.Services.SelectMany(one => one.Model.Environments.Select(e => (e.Environment, e.Namespace))).ToHashSet();
        // One with a namespace that the platform team sets is there on purpose.
        foreach (var service in context.System.Neighbours.Where(one => one.Model.Service.System is null && one.Model.Environments.Any(e =>
            e.Place.Namespace is null && spaces.Contains((e.Environment, e.Namespace)))))
            context.Report(SystemRuleCodes.SameNamespace, service, service.Model.Written.At["name"].OfValue,
                $"The namespaces of this service are those of the system '{context.System.Name}', to which it does not belong. Set 'system', or " +
                    $"rename it.");
    }
}
