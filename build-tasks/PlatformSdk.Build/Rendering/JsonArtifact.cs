using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering;

/// <summary>A generated JSON file. JSON has no comments, so the mark is its first key.</summary>
internal static class JsonArtifact
{
    // Line ends are LF on every machine. The file is not a web page, so nothing is escaped for HTML.
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Artifact FromObject(string path, JsonObject content)
    {
        content.Insert(0, "//", Mark.Text);
        return new Artifact(path, content.ToJsonString(Options) + "\n");
    }
}
