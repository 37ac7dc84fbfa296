using PlatformSdk.Build.Authoring.Systems.Graph;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Keys.Defaults;

namespace PlatformSdk.Build.Authoring.Systems;

/// <summary>A system: its services, and what is known about others.</summary>
internal sealed class SystemModel
{
    private readonly HashSet<SystemService> _members;

    /// <param name="name">The name of the system.</param>
    /// <param name="services">The services of the system in this repository.</param>
    /// <param name="neighbours">The services of other systems in this repository.</param>
    /// <param name="others">The services that are known from indexes.</param>
    internal SystemModel(string name, IEnumerable<SystemService> services, IEnumerable<SystemService> neighbours,
        IReadOnlyList<IndexedService> others)
    {
        Name = name;
        Services = [.. services.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.ProjectPath, StringComparer.Ordinal)];
        Neighbours = [.. neighbours.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.ProjectPath, StringComparer.Ordinal)];
        _members = [.. Services];
        var here = Here.Select(one => one.Facts).DistinctBy(one => one.Name).ToList();
        var named = here.ToDictionary(one => one.Name, StringComparer.Ordinal);
        // An index of this repository itself names the same services.
        Twice = [.. others.Where(one => named.TryGetValue(one.Name, out var same) && (same.System, same.Path) != (one.System, one.Path))];
        Others = [.. others.DistinctBy(one => one.Name).ExceptBy(here.Select(one => one.Name), one => one.Name)
            .OrderBy(one => one.Name, StringComparer.Ordinal)];
        Graph = new DependencyGraph([.. here, .. Others]);
        Known = here.Concat(Others).ToDictionary(one => one.Name, StringComparer.Ordinal);
        Indexed = [.. Services.Select(one => one.Facts).DistinctBy(one => one.Name).Select(Graph.WithCallers)];
    }

    internal string Name { get; }

    /// <summary>The services of the system in this repository, ordered by name.</summary>
    internal IReadOnlyList<SystemService> Services { get; }

    /// <summary>The services of other systems in this repository, ordered by name.</summary>
    internal IReadOnlyList<SystemService> Neighbours { get; }

    /// <summary>The services that are known from indexes of other repositories only, ordered by name.</summary>
    internal IReadOnlyList<IndexedService> Others { get; }

    /// <summary>Whether a service of this repository belongs to the system.</summary>
    internal bool IsMember(SystemService service) => _members.Contains(service);

    /// <summary>The services of an index that have the name of another one in this repository.</summary>
    internal IReadOnlyList<IndexedService> Twice { get; }

    /// <summary>The services of this repository.</summary>
    internal IEnumerable<SystemService> Here => Services.Concat(Neighbours);

    /// <summary>Everything that is known, by name: a service of this repository hides one of the same name in an index.</summary>
    internal IReadOnlyDictionary<string, IndexedService> Known { get; }

    internal DependencyGraph Graph { get; }

    /// <summary>The services of the system with their callers, as the index has them.</summary>
    internal IReadOnlyList<IndexedService> Indexed { get; }

    /// <summary>What the platform team sets for the folder of the system's project.</summary>
    internal DefaultsDescription Platform { get; init; } = DefaultsDescription.None;

    /// <summary>The names of services in this repository whose description has errors, so nothing else is known about them.</summary>
    internal IReadOnlySet<string> Unreadable { get; init; } = new HashSet<string>();

    /// <summary>The folder of the system's project relative to the root of the repository, with a trailing slash: <c>system/</c>.</summary>
    internal string ProjectPath { get; init; } = "";
}
