using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>Whether a label selector selects an object with some labels, as Kubernetes decides it.</summary>
internal static class Selection
{
    /// <param name="selector">The selector; an empty one selects everything, a missing one nothing.</param>
    /// <param name="labels">The labels.</param>
    internal static bool Selects(YamlMapping? selector, YamlMapping labels) => selector is not null
        && Entries(selector["matchLabels"]).All(label => labels.TextAt(label.Name) is { } value && value == Text(label.Value))
        && (selector["matchExpressions"] as YamlSequence ?? []).OfType<YamlMapping>().All(expression => Holds(expression, labels));

    private static bool Holds(YamlMapping expression, YamlMapping labels)
    {
        var value = labels.TextAt(expression.TextAt("key") ?? "");
        var isListed = (expression["values"] as YamlSequence ?? []).Any(item => Text(item) == value);
        return expression.TextAt("operator") switch
        {
            "In" => value is not null && isListed,
            "NotIn" => value is null || !isListed,
            "Exists" => value is not null,
            _ => value is null,
        };
    }

    internal static IReadOnlyList<YamlEntry> Entries(YamlNode? map) => (map as YamlMapping)?.Entries ?? [];

    internal static string? Text(YamlNode? node) => (node as YamlScalar)?.Value;
}
