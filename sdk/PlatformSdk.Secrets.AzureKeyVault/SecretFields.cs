using System.Text.Json;
using Azure.Security.KeyVault.Secrets;
using PlatformSdk.Secrets.Configuration;

namespace PlatformSdk.Secrets.AzureKeyVault;

/// <summary>The fields of a secret. A secret in Key Vault is one text; with a JSON content type, its members are the fields.</summary>
internal static class SecretFields
{
    private const string Json = "application/json";

    internal static IEnumerable<KeyValuePair<string, string>> FieldsOf(KeyVaultSecret secret)
    {
        if (secret.Properties.ContentType?.StartsWith(Json, StringComparison.OrdinalIgnoreCase) != true)
            return [new(SecretReading.ValueField, secret.Value)];
        try
        {
            using var document = JsonDocument.Parse(secret.Value);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? JsonFields.FieldsOf(document.RootElement)
                : [new(SecretReading.ValueField, secret.Value)];
        }
        catch (JsonException)
        {
            // Without the parser's message, which may quote the value.
            throw new SecretStoreException($"{secret.Name} has the content type {Json} but is not JSON");
        }
    }
}
