namespace PlatformSdk;

/// <summary>A dependency of a service, with the name that the process uses for it.</summary>
/// <param name="Name">The key in <c>needs</c> of <c>platform.yaml</c>.</param>
/// <param name="Type">Its type in <c>platform.yaml</c>, such as <c>postgres</c>, <c>service</c> or <c>secret</c>.</param>
public sealed record PlatformNeed(string Name, string Type)
{
    /// <summary>True if the service works without it; it then never affects readiness. Default: false.</summary>
    public bool Optional { get; init; }

    /// <summary>The address on a laptop, or null.</summary>
    public string? Local { get; init; }

    /// <summary>The address of an <c>external</c> need, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The migrations of the database, or null.</summary>
    public PlatformMigrations? Migrations { get; init; }
}
