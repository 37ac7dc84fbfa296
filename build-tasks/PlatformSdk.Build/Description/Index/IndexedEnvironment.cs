using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Index;

/// <summary>A service in one environment, as its callers see it.</summary>
internal sealed record IndexedEnvironment
{
    internal required string Name { get; init; }
    internal required string Namespace { get; init; }

    /// <summary>The port of its pods; null for a worker or a job, which serve nothing.</summary>
    internal int? Port { get; init; }

    /// <summary>The port for gRPC, which may be the same.</summary>
    internal int? GrpcPort { get; init; }

    /// <summary>The host for requests from outside of the cluster, if it has a route.</summary>
    internal string? Host { get; init; }

    /// <summary>The host for gRPC from outside of the cluster, if it has a route.</summary>
    internal string? GrpcHost { get; init; }

    /// <summary>The path of the route.</summary>
    internal string? Path { get; init; }

    /// <summary>Whether the route is open to the internet.</summary>
    internal bool Public { get; init; }

    /// <summary>The audience that callers need a token for; null where it demands none.</summary>
    internal string? Audience { get; init; }

    internal IndexedObjective? Objective { get; init; }

    internal IndexedCost? Cost { get; init; }
}

/// <summary>What the service promises.</summary>
internal sealed record IndexedObjective(Percentage? Availability, Duration? Within, Percentage? For, Duration Window);

/// <summary>The monthly estimate.</summary>
internal sealed record IndexedCost(string Currency, decimal Least, decimal Likely, decimal Most);
