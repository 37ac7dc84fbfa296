using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Authoring.Templates.Values;

namespace PlatformSdk.Build.Authoring.Templates.Engine;

/// <summary>One thing that a template decides by, with the cases that make a difference.</summary>
internal sealed record Dimension(Symbol Symbol, IReadOnlyList<Case> Cases)
{
    /// <summary>Everything that the template decides by.</summary>
    internal static IReadOnlyList<Dimension> All(TemplateDefinition template, Conditions conditions) =>
        [.. template.Symbols.Where(s => s.IsParameter && conditions.Ask(s)).SelectMany(symbol => Of(symbol, conditions))];

    private static IEnumerable<Dimension> Of(Symbol symbol, Conditions conditions)
    {
        var choices = symbol.Choices.Select(choice => choice["choice"]?.ToString() ?? "").ToList();
        if (symbol.IsFlag)
            yield return new Dimension(symbol, [new Case("true", "{0}"), new Case("false", "not {0}")]);
        // Each choice of several is a question of its own.
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

    /// <summary>A text decides by what it is compared with; anything else is one more case.</summary>
    private static Dimension OfText(Symbol symbol, IReadOnlyList<string> texts) => new(symbol,
    [
        new Case(Case.Anything, string.Join(" and ", texts.Select(text => text.Length == 0 ? "{0}" : $"{{0}} != {Text.Quote(text)}"))),
        .. texts.Select(text => new Case(text, text.Length == 0 ? "not {0}" : $"{{0}} == {Text.Quote(text)}")),
    ]);
}

/// <param name="Input">What the engine is given; null for nothing, <see cref="Anything"/> for the portal's expression.</param>
/// <param name="Test">When it is the case, with {0} for the value.</param>
internal sealed record Case(string? Input, string Test)
{
    internal const string Anything = "\0";
}
