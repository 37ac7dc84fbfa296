using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Schema;

/// <summary>
/// The JSON Schema of <c>platform.yaml</c>, for editors. A build only copies it, because generating it in every process would take longer than
/// everything else. A test compares the copy with the definitions that the reader uses.
/// </summary>
internal static class DescriptionSchema
{
    internal const string FileName = "platform.schema.json";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The copy in the package.</summary>
    internal static string Text => EmbeddedText.Read(FileName);

    /// <summary>Generates the schema from the definitions.</summary>
    internal static string Render()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "platform.yaml of PlatformSdk",
        };
        foreach (var (name, value) in Language.Service.Written.Schema().ToList())
            schema[name] = value?.DeepClone();
        return schema.ToJsonString(Indented) + "\n";
    }
}
