namespace PlatformSdk;

/// <summary>Something that a service needs, by the name under which the process finds it.</summary>
/// <param name="Name">The key in <c>needs</c> of <c>platform.yaml</c>.</param>
/// <param name="Type">One of <c>postgres</c>, <c>redis</c>, <c>bucket</c>, <c>queue</c>, <c>service</c>, <c>external</c>, <c>secret</c>.</param>
public sealed record PlatformNeed(string Name, string Type)
{
    /// <summary>True when the service can do its main work without it: it then never makes the service unready. Default: false.</summary>
    public bool Optional { get; init; }

    /// <summary>Where it is found on a laptop, or null.</summary>
    public string? Local { get; init; }

    /// <summary>The address of an <c>external</c> need, or null.</summary>
    public string? Url { get; init; }
}
