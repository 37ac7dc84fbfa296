using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Laptop;

namespace PlatformSdk.Build.Tasks;

/// <summary>
/// Where a program listens on a laptop: the profile that <c>dotnet run</c> uses. The file is the user's, and nothing here writes it.
/// </summary>
internal static class LaunchSettings
{
    internal const string File = "Properties/launchSettings.json";

    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Http first, because a caller on the same laptop needs no certificate. Nothing from a file that is not valid.</summary>
    internal static IReadOnlyList<LaptopUrl> Urls(string projectFolder)
    {
        if (TextFile.Read(Path.Combine(projectFolder, File)) is not { } text || Profile(text) is not { } profile
            || Text(profile.Value, "applicationUrl") is not { } urls)
            return [];
        return
        [
            .. urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => Read(url, text))
                .OfType<LaptopUrl>().OrderBy(url => url.Root.StartsWith("https:", StringComparison.Ordinal)),
        ];
    }

    /// <summary>The name of the profile that <c>dotnet run</c> uses; null without one.</summary>
    internal static string? ProfileName(string projectFolder) =>
        TextFile.Read(Path.Combine(projectFolder, File)) is { } text ? Profile(text)?.Name : null;

    private static (string Name, JsonNode Value)? Profile(string text)
    {
        try
        {
            return (JsonNode.Parse(text, documentOptions: s_lenient) as JsonObject)?["profiles"] is JsonObject profiles
                && profiles.FirstOrDefault(profile => Text(profile.Value, "commandName") == "Project") is { Value: { } value, Key: var name }
                ? (name, value)
                : null;
        }
        // A key that occurs twice is found only when it is read.
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static LaptopUrl? Read(string url, string text)
    {
        // Kestrel's names for all interfaces, which are no hosts of a URL.
        var named = url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal);
        if (!Uri.TryCreate(named, UriKind.Absolute, out var root) || root.Scheme is not ("http" or "https") || !root.IsLoopback || root.Port <= 0)
            return null;
        return new LaptopUrl(string.Create(CultureInfo.InvariantCulture, $"{root.Scheme}://localhost:{root.Port}"), root.Port, Place(url, text));
    }

    private static Span Place(string url, string text)
    {
        var at = text.IndexOf(url, StringComparison.Ordinal);
        if (at < 0)
            return Span.WholeFile(File);
        var line = text.AsSpan(0, at).Count('\n') + 1;
        return Span.At(File, line, at - text.LastIndexOf('\n', at));
    }

    private static string? Text(JsonNode? node, string key) => ((node as JsonObject)?[key] as JsonValue)?.ToString();
}
