using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary>Rendered text, read again. What is not there is an empty value, so that a test can ask for any path.</summary>
internal sealed class Yaml(YamlNode? node)
{
    internal static IReadOnlyList<Yaml> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(d => new Yaml(d.RootNode))];
    }

    internal static Yaml Document(string text) => Documents(text).ShouldHaveSingleItem();

    internal bool Exists => node is not null;

    internal Yaml this[string key] =>
        new(node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null);

    internal IReadOnlyList<Yaml> Items => node is YamlSequenceNode list ? [.. list.Children.Select(c => new Yaml(c))] : [];

    internal IReadOnlyDictionary<string, Yaml> Entries => node is YamlMappingNode map
        ? map.Children.ToDictionary(e => e.Key.ToString(), e => new Yaml(e.Value))
        : new Dictionary<string, Yaml>();

    internal IReadOnlyDictionary<string, string> Texts => Entries.ToDictionary(e => e.Key, e => e.Value.ToString());

    internal int Number => int.Parse(ToString(), CultureInfo.InvariantCulture);

    internal int NumberOr(int absent) => Exists ? Number : absent;

    public override string ToString() => (node as YamlScalarNode)?.Value ?? "";
}
