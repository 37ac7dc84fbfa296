using System.Globalization;
using System.Text;
using System.Text.Json;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Settings;

/// <summary>The values of a JSON file with their keys and places. It reads token by token, because a JsonDocument does not keep places.</summary>
internal static class JsonSettings
{
    private static readonly JsonReaderOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="InvalidOperationException">A text in it is not Unicode.</exception>
    internal static IReadOnlyList<AppSetting> Flatten(string text, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, s_lenient);
        var settings = new List<AppSetting>();
        reader.Read();
        Add(ref reader, "", file, bytes, settings);
        // Text after the end of the value is an error that only the next token reveals.
        reader.Read();
        return settings;
    }

    private static void Add(ref Utf8JsonReader reader, string key, string file, byte[] bytes, List<AppSetting> settings)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    Add(ref reader, Below(key, name), file, bytes, settings);
                }

                break;
            case JsonTokenType.StartArray:
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                    Add(ref reader, Below(key, i.ToString(CultureInfo.InvariantCulture)), file, bytes, settings);
                break;
            default:
                var value = reader.TokenType == JsonTokenType.String
                    ? reader.GetString()!
                    : reader.TokenType == JsonTokenType.Null
                    ? ""
                    : Encoding.UTF8.GetString(reader.ValueSpan);
                settings.Add(new AppSetting(key, value, Place(bytes.AsSpan(0, (int)reader.TokenStartIndex), file)));
                break;
        }
    }

    private static string Below(string key, string name) => key.Length == 0 ? name : $"{key}:{name}";

    private static Span Place(ReadOnlySpan<byte> before, string file) =>
        Span.At(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
}
