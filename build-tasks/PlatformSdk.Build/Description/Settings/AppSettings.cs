using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlatformSdk.Build.Description.Settings;

/// <summary>What the program's own <c>appsettings.json</c> says, as .NET's configuration reads it. Values are looked at and never shown: one may be a password.</summary>
internal sealed class AppSettings
{
    internal const string General = "appsettings.json";

    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly IReadOnlyList<(string File, string Key, string Value)> _all;

    private AppSettings(IReadOnlyList<(string File, string Key, string Value)> all) => _all = all;

    internal static AppSettings None { get; } = new([]);

    /// <summary>The general file and those of every environment; one that is not JSON is for the process to report.</summary>
    internal static AppSettings Read(string projectFolder) => !Directory.Exists(projectFolder) ? None : new(
        [.. Directory.EnumerateFiles(projectFolder, "appsettings*.json").Order(StringComparer.Ordinal).SelectMany(path => Flatten(Parse(path), "", Path.GetFileName(path)))]);

    internal static string FileOf(string hostEnvironment) => $"appsettings.{hostEnvironment}.json";

    /// <summary>What holds in an environment, with the file that says it: the environment's file wins.</summary>
    internal IEnumerable<(string File, string Key, string Value)> In(string hostEnvironment) => _all
        .Where(s => Is(s.File, General) || Is(s.File, FileOf(hostEnvironment)))
        .GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
        .Select(same => same.OrderBy(s => Is(s.File, General)).First());

    private static bool Is(string file, string name) => file.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static JsonNode? Parse(string path)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(path), documentOptions: s_lenient);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<(string File, string Key, string Value)> Flatten(JsonNode? node, string key, string file) => node switch
    {
        JsonObject map => map.SelectMany(entry => Flatten(entry.Value, key.Length == 0 ? entry.Key : $"{key}:{entry.Key}", file)),
        JsonArray list => list.SelectMany((item, i) => Flatten(item, $"{key}:{i}", file)),
        _ => [(file, key, node?.ToString() ?? "")],
    };
}
