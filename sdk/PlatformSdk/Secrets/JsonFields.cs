using System.Text.Json;

namespace PlatformSdk.Secrets;

/// <summary>A JSON object as the fields of a secret.</summary>
internal static class JsonFields
{
    /// <summary>Its members, without those that are null. A number is kept as it was written: a 20-digit id must not be rounded.</summary>
    internal static List<KeyValuePair<string, string>> Of(JsonElement json) =>
    [
        .. json.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null).Select(member => KeyValuePair.Create(
            member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText())),
    ];
}
