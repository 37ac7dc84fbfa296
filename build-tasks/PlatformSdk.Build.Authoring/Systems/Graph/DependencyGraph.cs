using PlatformSdk.Build.Description.Index;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Graph;

/// <summary>
/// Who depends on whom, among all services that are known. Nothing in it recurses, because a chain can be as long as a system is large.
/// </summary>
internal sealed class DependencyGraph
{
    /// <summary>The nearest services are those that act first in an incident, and the count says how many there are.</summary>
    private const int MostListed = 100;

    private readonly IReadOnlyList<IndexedService> _services;
    private readonly ILookup<int, Edge> _byCaller;
    private readonly ILookup<int, Edge> _byProvider;
    private readonly Dictionary<string, int> _numbers;

    /// <param name="services">The services, each name once.</param>
    internal DependencyGraph(IReadOnlyList<IndexedService> services)
    {
        _services = services;
        _numbers = services.Index().ToDictionary(one => one.Item.Name, one => one.Index, StringComparer.Ordinal);
        var edges = services.Index().SelectMany(caller => caller.Item.Needs
            .Where(need => need.Type == NeedTypes.Service.Name && _numbers.ContainsKey(need.Name))
            .Select(need => new Edge(caller.Index, _numbers[need.Name], need.Optional))).ToList();
        _byCaller = edges.ToLookup(edge => edge.Caller);
        _byProvider = edges.ToLookup(edge => edge.Provider);
    }

    internal int Count => _services.Count;

    internal IndexedService this[int number] => _services[number];

    /// <summary>The dependencies of a service.</summary>
    internal IEnumerable<Edge> From(int caller) => _byCaller[caller];

    /// <summary>The same service with its callers, and with those that its outage reaches.</summary>
    internal IndexedService WithCallers(IndexedService service)
    {
        var number = _numbers[service.Name];
        return service with
        {
            Callers =
            [
                .. _byProvider[number].Select(edge => (Service: _services[edge.Caller], edge.Optional))
                    .Select(caller => new IndexedCaller(caller.Service.Name, caller.Service.System, caller.Optional))
                    .OrderBy(caller => caller.Name, StringComparer.Ordinal),
            ],
            Affected = AffectedBy(number),
        };
    }

    private Affected AffectedBy(int number)
    {
        var down = Reach([number], edge => !edge.Optional, []);
        var degraded = Reach([number, .. down], _ => true, [.. down]);
        return new Affected(Names(down), Names(degraded), down.Count, degraded.Count);
    }

    private List<string> Names(IEnumerable<int> numbers) => [.. numbers.Take(MostListed).Select(number => _services[number].Name)];

    /// <summary>The callers of some services, and theirs: the nearest first, then by name.</summary>
    private List<int> Reach(IReadOnlyList<int> from, Func<Edge, bool> counts, HashSet<int> seen)
    {
        seen.UnionWith(from);
        var (reached, ring) = (new List<int>(), from);
        while (ring.Count > 0)
        {
            ring = [.. ring.SelectMany(at => _byProvider[at]).Where(counts).Select(edge => edge.Caller).Where(seen.Add)
                .OrderBy(caller => _services[caller].Name, StringComparer.Ordinal)];
            reached.AddRange(ring);
        }

        return reached;
    }
}
