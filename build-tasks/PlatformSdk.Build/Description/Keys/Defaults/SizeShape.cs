using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>
/// What a size means to the provisioner of the type: a value or a map. Which one it is, and which members it has, depends on <c>use</c>, so it is
/// checked together with it.
/// </summary>
internal sealed class SizeShape : Shape<YamlNode>
{
    internal override IReadOnlyList<Key> Keys => SizeKeys.Shape.Keys;

    internal override string Expected => "a map such as { instances: 1, storage: 10Gi }, or one value such as cache.t4g.small";

    internal override JsonObject Schema() => new() { ["type"] = new JsonArray("object", "string", "number", "boolean") };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out YamlNode? value)
    {
        value = node is YamlMapping or YamlScalar { IsNull: false } ? node : null;
        if (value is null)
            WrongKind(node, findings);
        else
            TreeShape.ReportOdd(value, findings);
        return value is not null;
    }
}
