using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A list of values of one shape.</summary>
internal sealed class ListShape<T>(string expected, Shape<T> item) : Shape<IReadOnlyList<T>>
    where T : notnull
{
    internal override Shape Each => item;

    internal override string Expected => expected;

    internal override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out IReadOnlyList<T>? value)
    {
        value = null;
        if (node is not YamlSequence sequence)
        {
            WrongKind(node, findings);
            return false;
        }

        var values = new List<T>();
        foreach (var element in sequence)
        {
            if (item.TryRead(element, findings, out var read))
                values.Add(read);
        }

        value = values;
        return true;
    }
}
