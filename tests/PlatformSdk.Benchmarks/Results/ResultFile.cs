using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlatformSdk.Benchmarks.Results;

/// <summary>A run as JSON, for whatever compares runs.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    internal static void Write(string path, Run run, Machine machine, DateTimeOffset now) => File.WriteAllText(path, JsonSerializer.Serialize(
        new { Date = now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), run.IsShort, Machine = machine, run.Figures },
        s_options) + "\n");
}
