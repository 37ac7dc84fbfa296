using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Secrets;

/// <summary>Rendered text, read again.</summary>
internal static class Parsed
{
    internal static IReadOnlyList<YamlMapping> Documents(string text) => [.. YamlReader.ReadAll(text, "", new FindingList())!.Cast<YamlMapping>()];

    internal static YamlMapping Map(this YamlMapping node, params string[] path) =>
        path.Aggregate(node, (at, key) => at[key].ShouldBeOfType<YamlMapping>(key));

    internal static IEnumerable<YamlMapping> List(this YamlMapping node, params string[] path) =>
        node.Map(path[..^1])[path[^1]].ShouldBeOfType<YamlSequence>(path[^1]).Cast<YamlMapping>();

    internal static string Text(this YamlMapping node, params string[] path) =>
        node.Map(path[..^1])[path[^1]].ShouldBeOfType<YamlScalar>(path[^1]).Value;
}
