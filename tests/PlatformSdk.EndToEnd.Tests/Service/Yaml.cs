using YamlDotNet.RepresentationModel;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>Reads a manifest by the path of a value, as a person would say it.</summary>
internal static class Yaml
{
    internal static YamlNode Read(string text) => Documents(text).ShouldHaveSingleItem();

    internal static IReadOnlyList<YamlNode> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    internal static YamlNode At(this YamlNode node, params string[] path) => path.Aggregate(node, (at, key) => at[key]);

    internal static string Value(this YamlNode node, params string[] path) => ((YamlScalarNode)node.At(path)).Value!;

    internal static IEnumerable<YamlNode> Items(this YamlNode node, params string[] path) => ((YamlSequenceNode)node.At(path)).Children;

    internal static bool Has(this YamlNode node, string key) => ((YamlMappingNode)node).Children.ContainsKey(key);
}
