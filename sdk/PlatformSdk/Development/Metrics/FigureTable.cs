using System.Collections.Concurrent;

namespace PlatformSdk.Development.Metrics;

/// <summary>Figures by name, such as one for each route. Names that come after the limit share one row.</summary>
internal sealed class FigureTable
{
    internal const string Others = "(others)";
    private const int Most = 100;

    private readonly ConcurrentDictionary<string, Figures> _rows = new(StringComparer.Ordinal);

    internal void Record(string name, double seconds, bool failed)
        => _rows.GetOrAdd(_rows.ContainsKey(name) || _rows.Count < Most ? name : Others, static _ => new Figures()).Record(seconds, failed);

    internal void Tick()
    {
        foreach (var row in _rows.Values)
            row.Tick();
    }

    /// <summary>What happened in the last five minutes; the most frequent first.</summary>
    internal IReadOnlyList<(string Name, Figure Figure)> Read() => [.. _rows.Select(row => (row.Key, Figure: row.Value.Read()))
        .Where(row => row.Figure.Count > 0).OrderByDescending(row => row.Figure.Count).ThenBy(row => row.Key, StringComparer.Ordinal)];
}
