using System.Text.Json;
using Microsoft.Extensions.Logging;
using PlatformSdk.Contract;

namespace PlatformSdk.Management.Operations;

/// <summary>The body of a request that changes a level: <c>{ "level": "Debug", "for": "10m" }</c>.</summary>
/// <param name="Level">Null to return to the configured level.</param>
/// <param name="For">How long it applies.</param>
internal sealed record LevelChange(LogLevel? Level, TimeSpan For)
{
    internal const int MostBytes = 4_096;

    internal static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(24);
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false, MaxDepth = 2 };

    private static string Levels => string.Join(", ", Enum.GetNames<LogLevel>());

    /// <summary>Null with the reason if it is not valid.</summary>
    internal static LevelChange? Read(byte[] body, out string reason)
    {
        try
        {
            using var json = JsonDocument.Parse(body, s_strict);
            return Read(json.RootElement, out reason);
        }
        catch (JsonException)
        {
            reason = "The body is not valid JSON. Send, for example, " + Example;
            return null;
        }
    }

    private const string Example = """{ "level": "Debug", "for": "10m" }.""";

    private static LevelChange? Read(JsonElement body, out string reason)
    {
        reason = "The body has no key 'level'. Send, for example, " + Example;
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("level", out var level))
            return null;
        foreach (var property in body.EnumerateObject())
        {
            if (!property.NameEquals("level") && !property.NameEquals("for"))
            {
                reason = "The body has an unknown key. The keys are 'level' and 'for'.";
                return null;
            }
        }
        if (level.ValueKind == JsonValueKind.Null)
            return new(null, TimeSpan.Zero);
        reason = $"'level' is not one of {Levels}, or null to return to the configured level.";
        if (level.ValueKind != JsonValueKind.String
            || Enum.GetNames<LogLevel>().FirstOrDefault(name => name.Equals(level.GetString(), StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            return null;
        }
        var length = Usual;
        reason = "'for' is not a duration from 1s to 24h, such as \"90s\", \"10m\" or \"1h\".";
        if (body.TryGetProperty("for", out var time)
            && (time.ValueKind != JsonValueKind.String || !Durations.TryParse(time.GetString()!, out length)))
        {
            return null;
        }
        return length < s_shortest || length > s_longest ? null : new(Enum.Parse<LogLevel>(known), length);
    }
}
