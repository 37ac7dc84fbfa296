using System.Text.Json.Nodes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>In any layer, <c>null</c> restores the value of the layer below.</summary>
internal static class Nullable
{
    internal static bool IsNull(YamlNode node) => node is YamlScalar { IsNull: true };

    internal static JsonObject Schema(Shape shape) => new() { ["anyOf"] = new JsonArray(shape.Schema(), new JsonObject { ["type"] = "null" }) };
}
