using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents one service from taking the place of another in the catalog, in dashboards and in network policies.</summary>
internal static class SameName
{
    internal static void Check(SystemContext context)
    {
        foreach (var same in context.System.Here.GroupBy(one => one.Name, StringComparer.Ordinal).Where(one => one.Count() > 1))
        {
            foreach (var service in context.ToReport([.. same]))
                Report(context, service, $"'{same.First(one => one != service).File}' has");
        }

        foreach (var other in context.System.Twice)
        {
            if (context.System.Services.FirstOrDefault(one => one.Name == other.Name) is { } service)
                Report(context, service, $"The index of '{other.System ?? other.Name}' has a service with");
        }
    }

    private static void Report(SystemContext context, SystemService service, string who) =>
        context.Report(SystemRuleCodes.SameName, service, service.Model.Written.At["name"].OfValue, $"{who} the same name. Rename one of the two.");
}
