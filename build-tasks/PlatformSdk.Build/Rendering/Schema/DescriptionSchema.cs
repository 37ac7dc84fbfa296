using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Schema;

/// <summary>The JSON Schema of <c>platform.yaml</c>, for editors, from the definitions that the reader uses.</summary>
internal static class DescriptionSchema
{
    internal const string FileName = "platform.schema.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<string> Rendered = new(() =>
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "platform.yaml of PlatformSdk",
        };
        foreach (var (name, value) in Language.Service.Shape.Schema().ToList())
            schema[name] = value?.DeepClone();
        return schema.ToJsonString(Indented) + "\n";
    });

    internal static string Text => Rendered.Value;
}
