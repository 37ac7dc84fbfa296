namespace PlatformSdk.Build.Cost;

/// <summary>How the cost of an environment changes.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Before">Its cost before; null for a new environment.</param>
/// <param name="After">Its cost after; null for an environment that is removed.</param>
/// <param name="Lines">The parts that differ, the one with the largest difference first.</param>
internal sealed record CostChange(string Name, EnvironmentCost? Before, EnvironmentCost? After, IReadOnlyList<LineChange> Lines)
{
    /// <summary>The difference in each scenario; negative for a saving.</summary>
    internal CostRange Difference => (After?.Total ?? default) + (Before?.Total ?? default) * -1;

    internal bool IsNone => Lines.Count == 0;

    /// <summary>What each need adds to the difference, the largest first.</summary>
    internal IReadOnlyList<NeedChange> Needs =>
    [
        .. Lines.Where(line => line.Need is not null).GroupBy(line => line.Need!, StringComparer.Ordinal)
            .Select(same => new NeedChange(same.Key, !Has(Before, same.Key) ? NeedState.Added : Has(After, same.Key)
                ? NeedState.Changed : NeedState.Removed, same.Sum(line => line.Likely)))
            .OrderByDescending(need => Math.Abs(need.Likely)).ThenBy(need => need.Name, StringComparer.Ordinal),
    ];

    /// <summary>The change of each environment in either of the two, ordered by name.</summary>
    internal static IReadOnlyList<CostChange> Between(CostEstimate? before, CostEstimate after)
    {
        var (old, now) = (ByName(before), ByName(after));
        return [.. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
            .Select(name => Between(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name)))];
    }

    private static CostChange Between(string name, EnvironmentCost? before, EnvironmentCost? after)
    {
        var (old, now) = (ByPart(before), ByPart(after));
        return new CostChange(name, before, after,
        [
            .. old.Keys.Union(now.Keys).Select(what => new LineChange(what, old.GetValueOrDefault(what), now.GetValueOrDefault(what)))
                .Where(change => change.Before?.Cost != change.After?.Cost)
                .OrderByDescending(change => Math.Abs(change.Likely)).ThenBy(change => change.What, StringComparer.Ordinal),
        ]);
    }

    private static bool Has(EnvironmentCost? cost, string need) => cost?.Lines.Any(line => line.Need == need) == true;

    private static Dictionary<string, EnvironmentCost> ByName(CostEstimate? estimate) =>
        estimate?.Environments.ToDictionary(environment => environment.Name, StringComparer.Ordinal) ?? [];

    private static Dictionary<string, CostLine> ByPart(EnvironmentCost? cost) =>
        cost?.Lines.GroupBy(line => line.What, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First()) ?? [];
}

/// <summary>How one part of the cost changes.</summary>
/// <param name="What">The part.</param>
/// <param name="Before">Null for a new part.</param>
/// <param name="After">Null for a part that is removed.</param>
internal sealed record LineChange(string What, CostLine? Before, CostLine? After)
{
    /// <summary>The need that it is of, or null.</summary>
    internal string? Need => (After ?? Before)?.Need;

    /// <summary>The difference that is likely; negative for a saving.</summary>
    internal decimal Likely => (After?.Likely ?? 0) - (Before?.Likely ?? 0);
}

/// <summary>How the cost of one need changes.</summary>
/// <param name="Name">The need.</param>
/// <param name="State">Whether it is added, removed or changed.</param>
/// <param name="Likely">The difference that is likely; negative for a saving.</param>
internal sealed record NeedChange(string Name, NeedState State, decimal Likely);

/// <summary>How a need changes.</summary>
internal enum NeedState
{
    Added,
    Changed,
    Removed,
}
