using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A fixed set of words: the members of an enumeration, in kebab-case.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class ChoiceShape<T> : Shape<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Members = Enum.GetValues<T>().ToDictionary(Choice.Word, StringComparer.Ordinal);
    private static readonly WordShape Words = new([.. Members.Keys]);

    internal override string Expected => Words.Expected;

    internal override JsonObject Schema() => Words.Schema();

    internal override bool TryRead(YamlNode node, FindingList findings, out T value)
    {
        value = default;
        return Words.TryRead(node, findings, out var word) && Members.TryGetValue(word, out value);
    }
}
