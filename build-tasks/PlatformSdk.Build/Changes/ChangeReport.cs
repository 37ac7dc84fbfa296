using System.Globalization;

namespace PlatformSdk.Build.Changes;

/// <summary>
/// Describes what a build changes in the environments, and how that affects the running workloads. The most important change comes first, what no
/// cluster runs yet comes after it, and a change that repeats in several places or environments is one line.
/// </summary>
internal static class ChangeReport
{
    /// <summary>The lines for the build log.</summary>
    /// <param name="plan">The changes.</param>
    /// <param name="promotion">The environments in the order of promotion.</param>
    /// <param name="most">The number of lines; the last one counts what does not fit.</param>
    internal static IEnumerable<string> Lines(ChangePlan plan, IReadOnlyList<string> promotion, int most)
    {
        var environments = ObjectChanges.ByEnvironment(plan.Changes).ToDictionary(e => e.Key, e => e.ToList(), StringComparer.Ordinal);
        var order = promotion.Union(environments.Keys.Order(StringComparer.Ordinal)).Where(environments.ContainsKey).ToList();
        var whole = order.Where(name => ObjectChanges.IsWhole(environments[name])).ToList();
        var lines = whole.GroupBy(name => environments[name][0].After is null).Select(same => (Effect: Effect.None, Line: same.Key
            ? $"{string.Join(", ", same)}: removed from the repository; what runs there stays until you delete it"
            : $"{string.Join(", ", same)}: new")).Concat(Fields(plan, order, whole)).ToList();
        return lines.Take(lines.Count > most ? most - 1 : most).Select(l => l.Line).Concat(lines.Count > most ? [Rest(lines[(most - 1)..])] : []);
    }

    private static IEnumerable<(Effect Effect, string Line)> Fields(ChangePlan plan, List<string> order, List<string> whole) => plan.Fields
        .Select(f => (Environment: f.File.Path.Split('/')[1], f.Field, f.Effect, Weight: Effects.Weight(f.Field, f.Effect)))
        .Where(f => !whole.Contains(f.Environment))
        // A label is on every object, so the object does not matter.
        .GroupBy(f => (f.Environment, f.Effect, f.Weight, Kind: f.Effect == Effect.Labels ? "" : f.Field.Kind, f.Field.Leaf, f.Field.Values))
        .Select(places => (places.Key.Environment, places.Key.Effect, places.Key.Weight, Words: Words([.. places.Select(p => p.Field)])))
        .GroupBy(f => (f.Effect, f.Weight, f.Words))
        .Select(same => (same.Key.Effect, same.Key.Weight, same.Key.Words,
            Environments: same.Select(f => f.Environment).OrderBy(order.IndexOf).ToList()))
        .OrderBy(f => f.Effect switch { Effect.Labels => 2, Effect.NotReleased => 1, _ => 0 })
        .ThenByDescending(f => f.Weight).ThenByDescending(f => f.Effect).ThenBy(f => order.IndexOf(f.Environments[0]))
        .Select(f => (f.Effect, $"{string.Join(", ", f.Environments)}: {f.Words} ({Effects.Words(f.Effect)})"));

    private static string Words(List<ObjectChange> places)
    {
        if (places is [var one])
            return one.Words;
        var kind = places.TrueForAll(p => p.Kind == places[0].Kind) ? places[0].Kind + " " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{kind}{places[0].Leaf}: {places[0].Values} in {places.Count} places");
    }

    /// <summary>A count of the omitted lines, by effect where there are several.</summary>
    private static string Rest(List<(Effect Effect, string Line)> left)
    {
        var effects = left.GroupBy(f => Effects.Words(f.Effect))
            .Select(same => (What: same.Key, Number: same.Count().ToString(CultureInfo.InvariantCulture))).ToList();
        return effects is [var one] ? $"and {one.Number} more ({one.What})"
            : string.Create(CultureInfo.InvariantCulture, $"and {left.Count} more: ")
                + string.Join(", ", effects.Select(effect => $"{effect.Number} ({effect.What})"));
    }
}
