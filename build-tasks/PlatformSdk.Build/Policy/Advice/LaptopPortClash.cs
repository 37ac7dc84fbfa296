using System.Globalization;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>
/// Prevents a system of which only one half can run on a laptop, because two scaffolds drew the same port. Of two services, the one whose name comes
/// later is told, so that one of them moves and not both.
/// </summary>
internal static class LaptopPortClash
{
    private const int FirstScaffoldPort = 5100;

    internal static void Check(RuleContext context)
    {
        var service = context.Model.Service;
        var all = context.Facts.Neighbours.Where(neighbour => neighbour.IsIn(service.System)).ToList();
        if (all.Find(neighbour => neighbour.Name == service.Name) is not { } own)
            return;
        foreach (var url in own.Urls)
        {
            if (all.Find(other => string.CompareOrdinal(other.Name, own.Name) < 0 && other.Urls.Any(theirs => theirs.Port == url.Port))
                is not { } first)
                continue;
            var taken = all.SelectMany(neighbour => neighbour.Urls).Select(theirs => theirs.Port).ToHashSet();
            var free = Enumerable.Range(FirstScaffoldPort, taken.Count + 1).First(port => !taken.Contains(port));
            context.Report(LaptopCodes.PortClash, url.Place, string.Create(CultureInfo.InvariantCulture,
                $"'{first.Name}' also listens on port {url.Port}, so only one of them can run on a laptop. Set a free port here, such as {free}."));
            // One at a time, so that two addresses do not get the same free port.
            return;
        }
    }
}
