namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>What the history says about a service, in whichever folders it was.</summary>
internal sealed class ServiceHistory
{
    private readonly SortedDictionary<string, ReleaseLine> _lines = new(StringComparer.Ordinal);

    /// <summary>Each folder that its description was ever in.</summary>
    internal HashSet<string> Folders { get; } = new(StringComparer.Ordinal);

    /// <summary>Its releases by environment.</summary>
    internal IReadOnlyDictionary<string, ReleaseLine> Lines => _lines;

    /// <summary>Its releases to one environment.</summary>
    internal ReleaseLine In(string environment)
    {
        if (!_lines.TryGetValue(environment, out var line))
            _lines[environment] = line = new ReleaseLine();
        return line;
    }
}
