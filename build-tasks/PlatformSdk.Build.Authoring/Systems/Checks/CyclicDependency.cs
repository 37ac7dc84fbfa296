using System.Globalization;
using PlatformSdk.Build.Authoring.Systems.Graph;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Prevents a system that does not start again after an outage, because each service waits for the next one.</summary>
internal static class CyclicDependency
{
    private const int MostNames = 6;

    internal static void Check(SystemContext context)
    {
        var members = context.System.Services.DistinctBy(one => one.Name).ToDictionary(one => one.Name, StringComparer.Ordinal);
        foreach (var circle in Circles.Find(context.System.Graph))
        {
            var names = circle.Select(number => context.System.Graph[number].Name).ToList();
            var first = names.FindIndex(members.ContainsKey);
            if (first < 0)
                continue;
            // In the order of the calls, from the service at which it is reported.
            names = [.. names.Skip(first), .. names.Take(first)];
            var service = members[names[0]];
            context.Report(SystemRuleCodes.Cycle, service, Needs.KeyOf(service, names[1]).OfName,
                $"These services need each other: '{Way(names)}'. Set 'optional: true' on one of the needs, or send messages instead.");
        }
    }

    private static string Way(List<string> names) => string.Join(" -> ", names.Take(MostNames))
        + (names.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" -> {names.Count - MostNames} more") : "") + $" -> {names[0]}";
}
