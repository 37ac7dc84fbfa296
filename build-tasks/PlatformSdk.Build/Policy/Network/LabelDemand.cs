using PlatformSdk.Build.Policy.Objects;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Network;

/// <summary>What a selector demands of one label. A value that matchLabels names is a list with one entry.</summary>
internal sealed record LabelDemand(string Key, string Operator, IReadOnlyList<string?> Values)
{
    internal static IEnumerable<LabelDemand> In(YamlMapping selector) =>
    [
        .. Selection.Entries(selector["matchLabels"]).Select(label => new LabelDemand(label.Name, "In", [Selection.Text(label.Value)])),
        .. (selector["matchExpressions"] as YamlSequence ?? []).OfType<YamlMapping>().Select(expression => new LabelDemand(
            expression.TextAt("key") ?? "", expression.TextAt("operator") ?? "",
            [.. (expression["values"] as YamlSequence ?? []).Select(Selection.Text)])),
    ];

    /// <summary>Whether every object that the other one accepts has this too.</summary>
    internal bool FollowsFrom(LabelDemand other) => Key == other.Key && Operator switch
    {
        "In" => other.Operator == "In" && other.Values.All(Values.Contains),
        "NotIn" => other.Operator == "DoesNotExist" || (other.Operator == "NotIn" && Values.All(other.Values.Contains))
            || (other.Operator == "In" && !other.Values.Any(Values.Contains)),
        "Exists" => other.Operator is "Exists" or "In",
        _ => other.Operator == Operator,
    };
}
