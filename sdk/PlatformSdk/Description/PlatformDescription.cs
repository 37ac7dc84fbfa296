using System.Collections.ObjectModel;

namespace PlatformSdk;

/// <summary>
/// The content of <c>platform.yaml</c> as constants that are compiled into the service. The build generates it in <c>PlatformService.g.cs</c>; the
/// running service does not read the file.
/// </summary>
public sealed record PlatformDescription
{
    /// <summary>The name in the catalog, the manifests and all traces (<c>service.name</c>).</summary>
    public required string Name { get; init; }

    /// <summary>The kind of program. Default: <see cref="PlatformKind.Service"/>.</summary>
    public PlatformKind Kind { get; init; } = PlatformKind.Service;

    /// <summary>The team that owns the service.</summary>
    public required string Owner { get; init; }

    /// <summary>The system that the service belongs to (<c>service.namespace</c>), or null.</summary>
    public string? System { get; init; }

    /// <summary>The display name. Default: <see cref="Name"/>.</summary>
    public string? Title { get; init; }

    /// <summary>One sentence that describes the service, or null.</summary>
    public string? Summary { get; init; }

    /// <summary><c>critical</c>, <c>standard</c> or <c>internal</c>. Default: <c>standard</c>.</summary>
    public string Tier { get; init; } = "standard";

    /// <summary><c>experimental</c>, <c>production</c> or <c>deprecated</c>. Default: <c>experimental</c>.</summary>
    public string Lifecycle { get; init; } = "experimental";

    /// <summary>The port in a cluster. Default: 8080, as in the .NET images.</summary>
    public int Port { get; init; } = Contract.RuntimeDefaults.Port;

    /// <summary>The needs, in the order of their names. Default: none.</summary>
    public IReadOnlyList<PlatformNeed> Needs { get; init; } = [];

    /// <summary>
    /// The configuration variables under <c>config</c>, which are not secret, with their values outside <c>environments</c>. Only Development applies
    /// them; in a cluster the manifests do. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>
    /// True if callers must authenticate (<c>expose.auth</c>). The setting <c>Platform:Access:Auth</c> overrides it. Default: false.
    /// </summary>
    public bool RequiresAuthentication { get; init; }

    /// <summary>The latency objectives; each is a bucket boundary of <c>http.server.request.duration</c>. Default: none.</summary>
    public IReadOnlyList<TimeSpan> LatencyObjectives { get; init; } = [];

    /// <summary>The database whose migrations a secret has the credentials for, or null. Only a program that applies them needs it.</summary>
    internal PlatformNeed? MigratedBy(PlatformNeed secret)
    {
        if (secret.Type != Contract.Needs.NeedTypes.Secret.Name || Contract.MigrationSettings.DatabaseOf(secret.Name) is not { } name)
            return null;
        foreach (var need in Needs)
        {
            if (need.Migrations is not null && need.Name == name)
                return need;
        }
        return null;
    }
}
