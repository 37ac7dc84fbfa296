namespace PlatformSdk.Templates.Packing;

/// <summary>One combination of the choices that a description depends on.</summary>
/// <param name="Symbols">All symbols that the description depends on.</param>
/// <param name="Chosen">The symbols that are true.</param>
internal sealed record Variant(IReadOnlyList<string> Symbols, IReadOnlySet<string> Chosen)
{
    private const string Nothing = "nothing";

    /// <summary>The name of its folder.</summary>
    internal string Name => NameOf(Chosen);

    /// <summary>The condition for this combination, in the syntax of the template engine.</summary>
    internal string Condition =>
        Symbols.Count == 0 ? "true" : $"({string.Join(" && ", Symbols.Select(symbol => Chosen.Contains(symbol) ? symbol : $"!{symbol}"))})";

    internal static IEnumerable<Variant> All(IEnumerable<string> symbols)
    {
        string[] ordered = [.. symbols.Distinct().Order(StringComparer.Ordinal)];
        return Enumerable.Range(0, 1 << ordered.Length)
            .Select(bits => new Variant(ordered, ordered.Where((_, i) => (bits >> i & 1) == 1).ToHashSet()));
    }

    internal static string NameOf(IEnumerable<string> chosen) =>
        string.Join('+', chosen.Order(StringComparer.Ordinal)) is { Length: > 0 } name ? name : Nothing;
}
