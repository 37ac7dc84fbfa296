namespace PlatformSdk;

/// <summary>
/// What <c>platform.yaml</c> says, as constants compiled into the service. The build generates one in
/// <c>PlatformService.g.cs</c>; nothing reads the file when the service runs.
/// </summary>
public sealed record PlatformDescription
{
    /// <summary>The name in the catalog, the manifests and every trace (<c>service.name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The shape of the program. Default: <see cref="PlatformKind.Service"/>.</summary>
    public PlatformKind Kind { get; init; } = PlatformKind.Service;

    /// <summary>The team that answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>The system it is a part of (<c>service.namespace</c>), or null.</summary>
    public string? System { get; init; }

    /// <summary>A name for people. Default: <see cref="Name"/>.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence on what it does, or null.</summary>
    public string? Summary { get; init; }

    /// <summary><c>critical</c>, <c>standard</c> or <c>internal</c>. Default: <c>standard</c>.</summary>
    public string Tier { get; init; } = "standard";

    /// <summary><c>experimental</c>, <c>production</c> or <c>deprecated</c>. Default: <c>experimental</c>.</summary>
    public string Lifecycle { get; init; } = "experimental";

    /// <summary>The port the service answers on in a cluster. Default: 8080, as in the .NET images.</summary>
    public int Port { get; init; } = Contract.RuntimeDefaults.Port;

    /// <summary>What it needs to do its work, in the order of their names. Default: nothing.</summary>
    public IReadOnlyList<PlatformNeed> Needs { get; init; } = [];

    /// <summary>The names of its declared, not secret, configuration variables. Default: none.</summary>
    public IReadOnlyList<string> ConfigKeys { get; init; } = [];

    /// <summary>
    /// Times within which requests must be answered; each is a bound of the buckets of <c>http.server.request.duration</c>. Default: none.
    /// </summary>
    public IReadOnlyList<TimeSpan> LatencyObjectives { get; init; } = [];
}
