using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Rendering;

/// <summary>A JSON file of ours: JSON has no comments, so the mark is its first key.</summary>
internal static class JsonArtifact
{
    // Line ends are LF on every machine; a file of ours is no web page, so nothing is escaped for one.
    private static readonly JsonSerializerOptions Options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Artifact Of(string path, JsonObject content)
    {
        content.Insert(0, "//", Mark.Text);
        return new Artifact(path, content.ToJsonString(Options) + "\n");
    }
}
