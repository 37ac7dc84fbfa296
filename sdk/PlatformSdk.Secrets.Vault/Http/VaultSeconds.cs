using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlatformSdk.Secrets.Vault.Http;

/// <summary>
/// A duration in seconds, as any server may write it. An invalid value is read as 0, which means "unknown" in Vault and has no effect.
/// </summary>
internal sealed class VaultSeconds : JsonConverter<long>
{
    // Longer than any process runs, and short enough for calculations.
    private const long Most = 10L * 365 * 24 * 3600;

    public override bool HandleNull => true;

    internal static long ReadSeconds(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => Within(json.TryGetDouble(out var number) ? number : 0),
        JsonValueKind.String => Within(json.GetString()),
        _ => 0,
    };

    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return Within(reader.TryGetDouble(out var number) ? number : 0);
        if (reader.TokenType == JsonTokenType.String)
            return Within(reader.GetString());
        reader.Skip();
        return 0;
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    private static long Within(string? text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Within(number) : 0;

    private static long Within(double seconds) => double.IsNaN(seconds) ? 0 : (long)Math.Clamp(seconds, 0, Most);
}
