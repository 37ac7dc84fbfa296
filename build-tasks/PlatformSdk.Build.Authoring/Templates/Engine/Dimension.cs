using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Authoring.Templates.Values;

namespace PlatformSdk.Build.Authoring.Templates.Engine;

/// <summary>A symbol that affects the output, with the cases that differ.</summary>
internal sealed record Dimension(Symbol Symbol, IReadOnlyList<Case> Cases)
{
    /// <summary>All dimensions of the template.</summary>
    internal static IReadOnlyList<Dimension> All(TemplateDefinition template, Conditions conditions) =>
        [.. template.Symbols.Where(s => s.IsParameter && conditions.Ask(s)).SelectMany(symbol => DimensionsOf(symbol, conditions))];

    private static IEnumerable<Dimension> DimensionsOf(Symbol symbol, Conditions conditions)
    {
        var choices = symbol.Choices.Select(choice => choice["choice"]?.ToString() ?? "").ToList();
        if (symbol.IsFlag)
            yield return new Dimension(symbol, [new Case("true", "{0}"), new Case("false", "not {0}")]);
        // Each choice of a multi-value symbol is a separate question.
        else if (symbol.IsMultiple)
        {
            foreach (var choice in choices)
                yield return new Dimension(symbol,
                    [new Case(choice, $"{Text.Quote(choice)} in {{0}}"), new Case(null, $"not ({Text.Quote(choice)} in {{0}})")]);
        }
        else if (symbol.IsChoice)
            yield return new Dimension(symbol,
                [.. choices.Select(choice => new Case(choice, $"{{0}} == {Text.Quote(choice)}")), .. symbol.Default is null && !symbol.IsRequired
                ? [new Case(null, "not {0}")]
                : Array.Empty<Case>()]);
        else if (conditions.Name(symbol.Name))
            yield return OfText(symbol, ["", .. conditions.ComparedWith(symbol.Name).Where(text => text.Length > 0)]);
    }

    /// <summary>The cases of a text are the values it is compared with, plus one for any other value.</summary>
    private static Dimension OfText(Symbol symbol, IReadOnlyList<string> texts) => new(symbol,
    [
        new Case(Case.Anything, string.Join(" and ", texts.Select(text => text.Length == 0 ? "{0}" : $"{{0}} != {Text.Quote(text)}"))),
        .. texts.Select(text => new Case(text, text.Length == 0 ? "not {0}" : $"{{0}} == {Text.Quote(text)}")),
    ]);
}

/// <param name="Input">The input of the engine; null for none, <see cref="Anything"/> for the portal's expression.</param>
/// <param name="Test">The condition of this case, with {0} for the value.</param>
internal sealed record Case(string? Input, string Test)
{
    internal const string Anything = "\0";
}
