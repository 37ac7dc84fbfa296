using System.Reflection;
using System.Text.Json;
using PlatformSdk.Contract;

namespace PlatformSdk.Development.Facts;

/// <summary>
/// Facts from the build that the process itself does not need: links, and the settings of each environment. The build writes the file next to the
/// assembly on a laptop and never publishes it.
/// </summary>
internal sealed record PlatformFile
{
    internal IReadOnlyList<string> Tags { get; private init; } = [];

    internal IReadOnlyList<(string Title, string Address)> Links { get; private init; } = [];

    internal IReadOnlyList<string> Environments { get; private init; } = [];

    /// <summary>A name and its value in each environment, or null if there is none.</summary>
    internal IReadOnlyList<(string Name, IReadOnlyList<string?> Values)> Rows { get; private init; } = [];

    /// <summary>The other services of the repository with the root of their addresses on this machine.</summary>
    internal IReadOnlyList<(string Name, string? System, Uri Root)> Services { get; private init; } = [];

    /// <summary>Null if there is no such file: a program without a platform.yaml, or a published one.</summary>
    internal static PlatformFile? Read() => Assembly.GetEntryAssembly()?.GetName().Name is { } name
        ? Read(Path.Combine(AppContext.BaseDirectory, name + DevelopmentFile.Ending))
        : null;

    internal static PlatformFile? Read(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllBytes(path)) : null;
        }
        // A build is writing the file; the next request finds it complete.
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
            Services = [.. Items(root, DevelopmentFile.Services).Select(Service).OfType<(string, string?, Uri)>()],
            Rows = [.. Items(root, DevelopmentFile.Rows).Select(row => (row.GetProperty(DevelopmentFile.Name).GetString()!, Values(row)))],
        };
    }

    /// <summary>The build writes only addresses of this machine, but the file can be edited, so it is checked here too.</summary>
    private static (string, string?, Uri)? Service(JsonElement service)
        => Uri.TryCreate(service.GetProperty(DevelopmentFile.Url).GetString(), UriKind.Absolute, out var root) && root.IsLoopback
            && root.Scheme is "http" or "https"
                ? (service.GetProperty(DevelopmentFile.Name).GetString()!, service.GetProperty(DevelopmentFile.System).GetString(), root)
                : null;

    private static IReadOnlyList<string?> Values(JsonElement row) => [.. Items(row, DevelopmentFile.Values).Select(value => value.GetString())];

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) => owner.GetProperty(name).EnumerateArray();
}
