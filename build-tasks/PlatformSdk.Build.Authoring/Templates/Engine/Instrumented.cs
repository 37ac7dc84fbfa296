using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Templates.Reading;
using PlatformSdk.Build.Authoring.Templates.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Authoring.Templates.Engine;

/// <summary>
/// The template's configuration with every free-text choice turned into a plain parameter, so that the engine itself inserts the portal's expression
/// instead of the value. The engine still handles conditions, sources, renames and exclusions.
/// </summary>
internal sealed class Instrumented
{
    private static readonly string[] s_leftOut =
        ["sourceName", "guids", "postActions", "primaryOutputs", "constraints", "baselines", "preferNameDirectory", "defaultName", "$schema"];

    private readonly TemplateDefinition _template;
    private readonly Expressions _expressions;
    private readonly FindingList _findings;
    private readonly JsonObject _symbols = [];
    private readonly Dictionary<string, Func<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _inputs = new(StringComparer.Ordinal);

    internal Instrumented(TemplateDefinition template, Expressions expressions, FindingList findings)
    {
        _template = template;
        _expressions = expressions;
        _findings = findings;
        Configuration = (JsonObject)template.Json.DeepClone();
        foreach (var key in s_leftOut)
            Configuration.Remove(key);
        if (template.Json["guids"] is JsonArray { Count: > 0 })
            findings.Add(TemplateCodes.FixedValue, template.Places.PlaceOf("guids"),
                "'dotnet new' generates new 'guids' each time, but they are the same in every repository that Backstage creates.");
        AddName();
        foreach (var symbol in template.Symbols.Where(s => s.Name != Expressions.Name))
            Add(symbol);
        Configuration["symbols"] = _symbols;
    }

    internal JsonObject Configuration { get; }

    /// <summary>The expression of each value in the skeleton, in terms of the form's parameters.</summary>
    internal IReadOnlyDictionary<string, Func<string>> Values => _values;

    /// <summary>The input of the engine for each text.</summary>
    internal IReadOnlyDictionary<string, string> Inputs => _inputs;

    private void AddName()
    {
        if (_template.SourceName is not { Length: > 0 } source)
            return;
        var forms = ((_template.Find(Expressions.Name)?.Json["forms"] as JsonObject)?["global"] as JsonArray)?.Select(form => form!.ToString())
            .ToList() ?? FormSet.OfNames;
        AddForms(Expressions.Name, source, source, forms, _template.Places.PlaceOf("sourceName"));
        // The engine also inserts the name into the target of a source, but replaces no symbols there.
        foreach (var from in (Configuration["sources"] as JsonArray ?? []).OfType<JsonObject>().Where(from => from["target"] is JsonValue))
            from["target"] = from["target"]!.ToString().Replace(source, ExpressionOf(Symbol.IdOf(Expressions.Name)), StringComparison.Ordinal);
        _values[Symbol.IdOf(Expressions.Name)] = () => _expressions.ExpressionFor(Expressions.Name);
    }

    private void Add(Symbol symbol)
    {
        switch (symbol.Type)
        {
            case "parameter" when !symbol.IsFinite:
                var forms = ((symbol.Json["forms"] as JsonObject)?["global"] as JsonArray)?.Select(form => form!.ToString()).ToList() ?? ["identity"];
                AddForms(symbol.Name, symbol.Text("replaces"), symbol.Text("fileRename"), forms, symbol.Place);
                break;
            case "parameter":
                _symbols[symbol.Name] = symbol.Json.DeepClone();
                _values[symbol.Id] = () => _expressions.ExpressionFor(symbol.Name);
                break;
            case "derived" or "generated" when IsText(symbol):
                AddText(symbol.Name, symbol.Id, symbol.Json["replaces"]?.ToString(), symbol.Json["fileRename"]?.ToString(),
                    () => _expressions.ExpressionFor(symbol.Name));
                break;
            case "generated" when symbol.Text("generator") is "guid" or "now" or "random":
                _findings.Add(TemplateCodes.FixedValue, symbol.Place,
                    $"'dotnet new' generates a new '{symbol.Name}' each time; Backstage leaves the template's text.");
                break;
            case "generated"
                when symbol.Text("generator") is not ("constant" or "switch" or "evaluate" or "casing" or "coalesce" or "regex" or "join"):
                _findings.Add(TemplateCodes.NoSuchForm, symbol.Place,
                    $"Backstage does not support the generator '{symbol.Text("generator")}' of '{symbol.Name}'.");
                break;
            case "bind" when symbol.Text("binding") == Expressions.Name:
                break;
            default:
                _symbols[symbol.Name] = symbol.Json.DeepClone();
                break;
        }
    }

    /// <summary>Whether the value depends on free text, so that its values cannot be enumerated.</summary>
    private bool IsText(Symbol symbol)
    {
        if (symbol.Text("generator") == "port")
            return true;
        if (symbol.Type == "generated" && symbol.Text("generator") is not ("casing" or "coalesce" or "regex" or "join"))
            return false;
        var isText = _expressions.RootOf(symbol) is { } root
            && (root == Expressions.Name || _template.Find(root) is { IsParameter: true, IsFinite: false });
        if (isText && symbol.Text("generator") is "regex" or "join")
            _findings.Add(TemplateCodes.NoSuchForm, symbol.Place,
                $"Backstage cannot compute '{symbol.Name}'. Write it as a derived symbol with a form.");
        return isText;
    }

    private void AddForms(string name, string? replaces, string? fileRename, IEnumerable<string> forms, Span place)
    {
        HashSet<string> seen = [];
        foreach (var form in forms)
        {
            var steps = _expressions.Forms.StepsOf(form) ?? [];
            var token = replaces is null ? null : steps.Aggregate(replaces, (value, step) => step.Apply(value));
            var file = fileRename is null ? null : steps.Aggregate(fileRename, (value, step) => step.Apply(value));
            var id = form == "identity" ? Symbol.IdOf(name) : Symbol.IdOf($"{name}_{form}");
            if (seen.Add(token ?? file ?? ""))
                AddText(form == "identity" && name != Expressions.Name
                    ? name
                    : $"{name}.{form}", id, token, file, () => _expressions.Formed(name, form, place));
        }
    }

    private void AddText(string name, string id, string? replaces, string? fileRename, Func<string> value)
    {
        var symbol = new JsonObject { ["type"] = "parameter", ["datatype"] = "text" };
        if (!string.IsNullOrEmpty(replaces))
            symbol["replaces"] = replaces;
        if (!string.IsNullOrEmpty(fileRename))
            symbol["fileRename"] = fileRename;
        _symbols[name] = symbol;
        _values[id] = value;
        _inputs[name] = ExpressionOf(id);
    }

    private static string ExpressionOf(string id) => $"${{{{ values.{id} }}}}";
}
