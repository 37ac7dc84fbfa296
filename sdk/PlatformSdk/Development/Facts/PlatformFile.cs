using System.Reflection;
using System.Text.Json;
using PlatformSdk.Contract;

namespace PlatformSdk.Development.Facts;

/// <summary>
/// What the build resolved and the process has no use for: links, and the service in each environment. The build leaves it beside the
/// assembly on a laptop and never publishes it.
/// </summary>
internal sealed record PlatformFile
{
    internal IReadOnlyList<string> Tags { get; private init; } = [];

    internal IReadOnlyList<(string Title, string Address)> Links { get; private init; } = [];

    internal IReadOnlyList<string> Environments { get; private init; } = [];

    /// <summary>A name, and its value in each environment; null where there is none.</summary>
    internal IReadOnlyList<(string Name, IReadOnlyList<string?> Values)> Rows { get; private init; } = [];

    /// <summary>Null where the build left none: a program without a platform.yaml, or one that was published.</summary>
    internal static PlatformFile? Read() => Assembly.GetEntryAssembly()?.GetName().Name is { } name
        ? Read(Path.Combine(AppContext.BaseDirectory, name + DevelopmentFile.Ending))
        : null;

    internal static PlatformFile? Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllBytes(path)) : null;
        }
        // A build is just writing it; the next look finds it whole.
        catch (Exception exception)
            when (exception is IOException or JsonException or UnauthorizedAccessException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static PlatformFile Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new PlatformFile
        {
            Tags = [.. Items(root, DevelopmentFile.Tags).Select(tag => tag.GetString()!)],
            Links = [.. Items(root, DevelopmentFile.Links)
                .Select(link => (link.GetProperty(DevelopmentFile.Title).GetString()!, link.GetProperty(DevelopmentFile.Url).GetString()!))],
            Environments = [.. Items(root, DevelopmentFile.Environments).Select(name => name.GetString()!)],
            Rows = [.. Items(root, DevelopmentFile.Rows).Select(row => (row.GetProperty(DevelopmentFile.Name).GetString()!, Values(row)))],
        };
    }

    private static IReadOnlyList<string?> Values(JsonElement row) => [.. Items(row, DevelopmentFile.Values).Select(value => value.GetString())];

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) => owner.GetProperty(name).EnumerateArray();
}
