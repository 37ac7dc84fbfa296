using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>The members of a JSON value, by their names in .NET configuration: <c>smtp:user</c>, <c>hosts:0</c>.</summary>
internal static class JsonMembers
{
    /// <summary>Returns a key for every member, or none if the text is not a JSON object or list.</summary>
    internal static List<KeyValuePair<string, string?>> Below(string key, string text)
    {
        var found = new List<KeyValuePair<string, string?>>();
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
            return found;
        try
        {
            using var document = JsonDocument.Parse(text);
            Add(found, key, document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A text that only starts like JSON, or contains half a character.
            found.Clear();
        }
        return found;
    }

    private static void Add(List<KeyValuePair<string, string?>> found, string key, JsonElement json)
    {
        var members = json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select((item, index) => (Name: index.ToString(CultureInfo.InvariantCulture), Value: item))
            : json.EnumerateObject().Select(member => (member.Name, member.Value));
        foreach (var (name, value) in members)
        {
            if (JsonFields.Text(value) is not { } text)
                continue;
            var path = ConfigurationPath.Combine(key, name);
            found.Add(new(path, text));
            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Add(found, path, value);
        }
    }
}
