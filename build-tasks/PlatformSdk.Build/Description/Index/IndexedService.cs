using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Index;

/// <summary>A service as <c>platform-index.json</c> describes it: what others need to know to depend on it.</summary>
internal sealed record IndexedService
{
    internal required string Name { get; init; }
    internal required ServiceKind Kind { get; init; }
    internal required string Title { get; init; }
    internal required EntityRef Owner { get; init; }
    internal required Lifecycle Lifecycle { get; init; }

    /// <summary>The day on which it is removed; null where it stays, and in the index of an older SDK.</summary>
    internal CalendarDate? Retire { get; init; }

    internal required Tier Tier { get; init; }
    internal string? System { get; init; }

    /// <summary>The address of its repository without scheme, if the description sets it.</summary>
    internal string? Repository { get; init; }

    /// <summary>Its folder in that repository, with forward slashes and a trailing one; empty at the root.</summary>
    internal required string Path { get; init; }

    internal IReadOnlyList<IndexedApi> Apis { get; init; } = [];
    internal IReadOnlyList<IndexedNeed> Needs { get; init; } = [];

    /// <summary>The services that need it, ordered by name.</summary>
    internal IReadOnlyList<IndexedCaller> Callers { get; init; } = [];

    /// <summary>Who is affected when it is down.</summary>
    internal Affected Affected { get; init; } = Affected.Nobody;

    /// <summary>The service in each environment, ordered by name.</summary>
    internal IReadOnlyList<IndexedEnvironment> Environments { get; init; } = [];

    internal IndexedEnvironment? In(string environment) => Environments.FirstOrDefault(one => one.Name == environment);
}

/// <summary>An API that the service provides.</summary>
internal sealed record IndexedApi(string Name, ApiType Type);

/// <summary>A need of the service; of type service, its name is that of the other service.</summary>
internal sealed record IndexedNeed(string Name, string Type, bool Optional);

/// <summary>A service that needs this one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="System">Its system, or null.</param>
/// <param name="Optional">Whether it can do its main work without.</param>
internal sealed record IndexedCaller(string Name, string? System, bool Optional);

/// <summary>The services that an outage reaches, directly or through others: the nearest first, then by name.</summary>
/// <param name="Down">Those that fail too, because each need on the way is required.</param>
/// <param name="Degraded">Those that lose a part only.</param>
/// <param name="DownCount">The number of the first; the list itself ends after the nearest ones.</param>
/// <param name="DegradedCount">The number of the second.</param>
internal sealed record Affected(IReadOnlyList<string> Down, IReadOnlyList<string> Degraded, int DownCount, int DegradedCount)
{
    internal static readonly Affected Nobody = new([], [], 0, 0);
}
