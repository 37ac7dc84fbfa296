using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Site.Graphs;

/// <summary>The diagram of some services with those directly around them, or of these services alone where that would be too much.</summary>
internal static class ServiceGraph
{
    internal static Diagram Around(SitePage page, IReadOnlyList<SiteService> services)
    {
        var (numbers, boxes) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<Box>());
        foreach (var service in services)
            Add(service.Name, isMain: true);
        var arrows = new List<Arrow>();
        foreach (var service in services)
        {
            foreach (var need in service.Indexed.Needs.Where(need => need.Type == NeedTypes.Service.Name))
                arrows.Add(new Arrow(numbers[service.Name], Add(need.Name, isMain: false), need.Optional));
            foreach (var caller in service.Indexed.Callers)
                arrows.Add(new Arrow(Add(caller.Name, isMain: false), numbers[service.Name], caller.Optional));
        }

        var all = new Diagram(boxes, [.. arrows.DistinctBy(one => (one.From, one.To))]);
        return all.CanBeDrawn ? all : Among(all);

        // The others come after those that it is about.
        Diagram Among(Diagram all) => new([.. all.Boxes.Take(services.Count)],
            [.. all.Arrows.Where(one => one.From < services.Count && one.To < services.Count)]);

        int Add(string name, bool isMain)
        {
            if (numbers.TryGetValue(name, out var number))
                return number;
            var known = page.Site.Find(name);
            var system = page.Site.System.Known.GetValueOrDefault(name)?.System;
            boxes.Add(new Box(name, known?.Owner.Text ?? (system is null ? "unknown" : $"system {system}"), page.AddressOf(name), isMain));
            return numbers[name] = boxes.Count - 1;
        }
    }
}
