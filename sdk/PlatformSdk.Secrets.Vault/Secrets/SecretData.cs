using System.Globalization;
using System.Text.Json;
using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Secrets.Vault.Http;

namespace PlatformSdk.Secrets.Vault.Secrets;

/// <summary>The fields that a secrets engine returned. The shape of the answer shows which engine it was.</summary>
internal static class SecretData
{
    /// <summary>True for an answer of KV version 2, which nests the values next to their metadata.</summary>
    internal static bool IsKv2(VaultEnvelope body, out JsonElement metadata)
    {
        metadata = default;
        return body.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("data", out _)
            && data.TryGetProperty("metadata", out metadata) && metadata.ValueKind == JsonValueKind.Object
                && metadata.TryGetProperty("version", out _);
    }

    internal static List<KeyValuePair<string, string>> Fields(VaultEnvelope body)
    {
        var data = body.Data is { ValueKind: JsonValueKind.Object } found ? found : default;
        if (IsKv2(body, out _))
            data = data.GetProperty("data");
        if (data.ValueKind != JsonValueKind.Object)
            return [];
        return JsonFields.FieldsOf(data);
    }

    /// <summary>The version in KV version 2; otherwise null.</summary>
    internal static string? Version(VaultEnvelope body)
        => IsKv2(body, out var metadata) && metadata.GetProperty("version") is { ValueKind: JsonValueKind.Number } number
            && number.TryGetInt64(out var version)
            ? version.ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Why KV version 2 answers 404 for an existing secret, or null.</summary>
    internal static string? Gone(VaultEnvelope body)
    {
        if (!IsKv2(body, out var metadata))
            return null;
        var version = Version(body) is { } number ? $", {number}," : "";
        if (metadata.TryGetProperty("destroyed", out var destroyed) && destroyed.ValueKind == JsonValueKind.True)
            return $"its latest version{version} was destroyed; write a new version";
        var at = metadata.TryGetProperty("deletion_time", out var time) && time.ValueKind == JsonValueKind.String
            && time.TryGetDateTimeOffset(out var deleted)
            ? deleted.UtcDateTime.ToString(" 'at' yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : "";
        return $"its latest version{version} was deleted{at}; undelete it or write a new version";
    }
}
