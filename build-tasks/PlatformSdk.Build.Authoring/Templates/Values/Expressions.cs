using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates.Values;

/// <summary>The values of a template as expressions over the form's parameters.</summary>
internal sealed class Expressions(TemplateDefinition template, FindingList findings)
{
    internal const string Name = "name";

    private readonly FormSet _forms = new(template.Forms);

    internal FormSet Forms => _forms;

    /// <summary>The first symbol in a chain of derived symbols; null when there is none.</summary>
    internal string? RootOf(Symbol symbol)
    {
        for (var depth = 0; depth < template.Symbols.Count + 1; depth++)
        {
            if (SourceOf(symbol) is not { } source || source == Name)
                return SourceOf(symbol) is null && symbol.Type is "derived" or "generated" ? null : SourceOf(symbol) ?? symbol.Name;
            if (template.Find(source) is not { } next)
                return null;
            symbol = next;
        }

        return null;
    }

    /// <summary>The value of a symbol.</summary>
    internal string ExpressionFor(string name)
    {
        if (template.Find(name) is not { } symbol || symbol.Type == "bind")
            return $"parameters.{Symbol.IdOf(name)}";
        return symbol switch
        {
            { IsMultiple: true } => $"(parameters.{symbol.Id} or [])",
            { IsFlag: true } => $"parameters.{symbol.Id}",
            { IsParameter: true, IsRequired: true } => $"parameters.{symbol.Id}",
            { IsParameter: true } => $"(parameters.{symbol.Id} or {Text.Quote(symbol.Default ?? "")})",
            { Type: "derived" } => Formed(symbol, symbol.Text("valueTransform") ?? "identity"),
            _ => Generated(symbol),
        };
    }

    /// <summary>A value in one of its value forms.</summary>
    internal string Formed(string source, string form, Span place)
    {
        var expression = ExpressionFor(source);
        var isAscii = WellKnown.IsAscii(template, source);
        foreach (var step in _forms.StepsOf(form) ?? Unknown(form, place))
        {
            if (step.Script(expression, isAscii) is not { } next)
            {
                Unknown(form, place);
                return expression;
            }

            expression = next;
        }

        return expression;
    }

    private string Formed(Symbol symbol, string form) => Formed(symbol.Text("valueSource") ?? Name, form, symbol.Place);

    private string Generated(Symbol symbol) => symbol.Text("generator") switch
    {
        "casing" => $"{ExpressionFor(SourceOf(symbol)!)} | {(symbol.Given("toLower") is "true" or null ? "lower" : "upper")}",
        "coalesce" => $"({ExpressionFor(symbol.Given("sourceVariableName")!)} or " +
            $"{(symbol.Given("fallbackVariableName") is { } other ? ExpressionFor(other) : Text.Quote(symbol.Given("defaultValue") ?? ""))})",
        "port" => $"(parameters.{symbol.Id} or {symbol.Given("low") ?? "1024"})",
        _ => Text.Quote(symbol.Text("replaces") ?? ""),
    };

    private static string? SourceOf(Symbol symbol) => symbol.Type switch
    {
        "derived" => symbol.Text("valueSource") ?? Name,
        "generated" => symbol.Given("source") ?? symbol.Given("sourceVariableName"),
        _ => null,
    };

    private FormStep[] Unknown(string form, Span place)
    {
        findings.Add(TemplateCodes.NoSuchForm, place,
            $"Backstage cannot compute the form '{form}'. Use what .NET and JavaScript have in common; for values in any alphabet, add a " +
                $"\"pattern\" of ASCII characters in backstage.host.json.");
        return [];
    }
}
