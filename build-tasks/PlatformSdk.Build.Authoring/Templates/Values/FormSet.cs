using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Authoring.Templates.Values;

/// <summary>The value forms of a template: its own, and those of the engine.</summary>
internal sealed class FormSet(JsonObject own)
{
    private const int Deepest = 20;

    private static readonly ReplaceStep s_trim = new(@"^\s+|\s+$", "");
    private static readonly ReplaceStep s_name = new(@"((?<=\.)|^)(?=\d)|\W", "_");
    private static readonly ReplaceStep s_namespace = new(@"((?<=\.)|^)(?=\d)|[^\w\.]", "_");

    /// <summary>The forms that replace <c>sourceName</c> by default.</summary>
    internal static readonly IReadOnlyList<string> OfNames = ["identity", "safe_name", "lower_safe_name", "safe_namespace", "lower_safe_namespace"];

    /// <summary>The steps of a form, or null for one that only the engine supports.</summary>
    internal IReadOnlyList<FormStep>? StepsOf(string name) => StepsOf(name, 0);

    private FormStep[]? StepsOf(string name, int depth)
    {
        if (depth > Deepest)
            return null;
        if (own[name] is not JsonObject form)
            return BuiltIn(name);
        switch (form["identifier"]?.ToString())
        {
            case "chain":
                var steps = ((form["steps"] as JsonArray) ?? []).Select(step => StepsOf(step!.ToString(), depth + 1)).ToList();
                return steps.Contains(null) ? null : [.. steps.SelectMany(s => s!)];
            case "replace":
                return [new ReplaceStep(form["pattern"]?.ToString() ?? "", form["replacement"]?.ToString() ?? "")];
            case var identifier:
                return BuiltIn(identifier ?? "");
        }
    }

    private static FormStep[]? BuiltIn(string identifier) => identifier switch
    {
        "identity" => [],
        "lowerCase" or "lowerCaseInvariant" or "lc" or "lc_inv" => [new LowerStep()],
        "upperCase" or "upperCaseInvariant" or "uc" or "uc_inv" => [new UpperStep()],
        "firstLowerCase" or "firstLowerCaseInvariant" => [new FirstLetterStep(Upper: false)],
        "firstUpperCase" or "firstUpperCaseInvariant" => [new FirstLetterStep(Upper: true)],
        "safe_name" => [s_trim, s_name],
        "lower_safe_name" => [s_trim, s_name, new LowerStep()],
        "safe_namespace" => [s_trim, s_namespace],
        "lower_safe_namespace" => [s_trim, s_namespace, new LowerStep()],
        _ => null,
    };
}
