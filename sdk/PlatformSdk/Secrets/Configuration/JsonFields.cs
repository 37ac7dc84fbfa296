using System.Text.Json;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>The fields of a secret that is a JSON object.</summary>
internal static class JsonFields
{
    /// <summary>The members that are not null.</summary>
    internal static List<KeyValuePair<string, string>> FieldsOf(JsonElement json)
    {
        try
        {
            return
            [
                .. from member in json.EnumerateObject()
                   let text = Text(member.Value)
                   where text is not null
                   select KeyValuePair.Create(member.Name, text),
            ];
        }
        catch (InvalidOperationException)
        {
            // Without the reader's message, which may change to quote the text.
            throw new SecretStoreException("a field contains half of a character (a surrogate without its pair); write the secret again");
        }
    }

    /// <summary>One value, or null if it is null. A number is kept as written: a 20-digit id must not be rounded.</summary>
    internal static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
