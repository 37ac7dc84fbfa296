using System.Text.Json;
using PlatformSdk.Secrets.Configuration;

namespace PlatformSdk.Secrets.Files;

/// <summary>
/// A file with more than one value: the CSI provider for Vault writes Vault's whole answer, and a store without fields keeps the parts of a data
/// store's secret as JSON. A plain secret that happens to be JSON, such as a cloud key file, stays one text.
/// </summary>
internal static class MountedJson
{
    /// <summary>The fields, or null if the text is a value.</summary>
    internal static List<KeyValuePair<string, string>>? Fields(string text, SecretReference secret)
    {
        if (!text.AsSpan().TrimStart().StartsWith("{"))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            if (AnswerOfVault(document.RootElement) is { } data)
                return JsonFields.FieldsOf(data);
            return secret.IsPlainSecret ? null : JsonFields.FieldsOf(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? AnswerOfVault(JsonElement json)
    {
        if (!json.TryGetProperty("request_id", out _) || !json.TryGetProperty("lease_duration", out _)
            || !IsObject(json, "data", out var data))
        {
            return null;
        }
        // Version 2 of the key-value engine nests the values next to their metadata.
        return IsObject(data, "data", out var values) && IsObject(data, "metadata", out _) ? values : data;
    }

    private static bool IsObject(JsonElement json, string name, out JsonElement found)
        => json.TryGetProperty(name, out found) && found.ValueKind == JsonValueKind.Object;
}
