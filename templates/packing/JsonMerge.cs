using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Templates.Packing;

/// <summary>
/// Merges the configuration of a template over its shared configuration: objects merge, lists are joined, and other values replace.
/// </summary>
internal static class JsonMerge
{
    // Value forms contain letters such as é, which would be unreadable if they were escaped.
    private static readonly JsonSerializerOptions s_options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Over(string below, string above)
    {
        var result = Parse(below);
        Into(result, Parse(above));
        return Text(result);
    }

    internal static JsonObject Parse(string text) => JsonNode.Parse(text)!.AsObject();

    internal static string Text(JsonNode node) => node.ToJsonString(s_options) + "\n";

    private static void Into(JsonObject target, JsonObject source)
    {
        foreach (var (key, value) in source)
        {
            switch (target[key], value)
            {
                case (JsonObject below, JsonObject above):
                    Into(below, above);
                    break;
                case (JsonArray below, JsonArray above):
                    foreach (var item in above)
                        below.Add(item?.DeepClone());
                    break;
                default:
                    target[key] = value?.DeepClone();
                    break;
            }
        }
    }
}
