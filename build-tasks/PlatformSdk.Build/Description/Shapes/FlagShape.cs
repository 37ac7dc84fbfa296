using System.Text.Json.Nodes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>True or false, and no other spelling.</summary>
internal sealed class FlagShape : Shape<bool>
{
    internal override string Expected => "true or false";

    internal override JsonObject Schema() => new() { ["type"] = "boolean" };

    internal override bool TryRead(YamlNode node, FindingList findings, out bool value)
    {
        value = node is YamlScalar { Style: ScalarStyle.Plain, Value: "true" };
        if (value || node is YamlScalar { Style: ScalarStyle.Plain, Value: "false" })
            return true;
        WrongKind(node, findings);
        return false;
    }
}
