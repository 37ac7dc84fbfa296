using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>A table from facts to the names that they have in a tool: the usual ones, and over them those that the platform team sets.</summary>
/// <param name="usual">The usual name of each fact that is written where nothing else is set.</param>
/// <param name="facts">The facts that the table can have.</param>
internal sealed class NameTable(IReadOnlyDictionary<string, string> usual, IReadOnlyList<string> facts)
{
    /// <summary>The name of a fact that is left out.</summary>
    internal const string Nothing = "none";

    /// <summary>The usual names, for the reference.</summary>
    internal string Default => usual.Count == 0
        ? "none"
        : $"{{ {string.Join(", ", facts.Where(usual.ContainsKey).Select(fact => $"{fact}: {usual[fact]}"))} }}";

    /// <param name="place">The map, in the form that follows "in".</param>
    internal MapShape<string> Shape(string place) => new($"a map from facts to names such as {{ tier: criticality }}, in which '{Nothing}' leaves " +
        "a fact out", ExportTexts.FactPattern, "the name of a fact", ExportTexts.Name, new FixedNames(place, facts));

    /// <summary>Each fact that is written, with its name.</summary>
    /// <param name="written">What the platform team sets.</param>
    internal IReadOnlyList<(string Fact, string Name)> Resolve(IReadOnlyDictionary<string, string> written) =>
    [
        .. facts.Select(fact => (Fact: fact, Name: written.GetValueOrDefault(fact) ?? usual.GetValueOrDefault(fact) ?? Nothing))
            .Where(entry => entry.Name != Nothing),
    ];
}
