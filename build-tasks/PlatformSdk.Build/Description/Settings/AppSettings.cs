using System.Collections.Concurrent;
using System.Text.Json;
using PlatformSdk.Build.Description.Files;

namespace PlatformSdk.Build.Description.Settings;

/// <summary>
/// What the program's own <c>appsettings.json</c> says, as .NET's configuration reads it. Of an environment only its own file is opened. Values are
/// looked at and never shown: one may be a password.
/// </summary>
/// <param name="folder">The project's folder, or null where there are no settings.</param>
internal sealed class AppSettings(string? folder)
{
    internal const string General = "appsettings.json";

    private readonly ConcurrentDictionary<string, IReadOnlyList<AppSetting>> _read = new(StringComparer.Ordinal);

    internal static AppSettings None { get; } = new(null);

    internal static string FileOf(string hostEnvironment) => $"appsettings.{hostEnvironment}.json";

    /// <summary>What holds in an environment, with the place that sets it: the environment's file wins, and in a file the last place.</summary>
    internal IEnumerable<AppSetting> In(string hostEnvironment) => _read.GetOrAdd(General, Read)
        .Concat(_read.GetOrAdd(FileOf(hostEnvironment), Read))
        .GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
        .Select(same => same.Last());

    /// <summary>A file that cannot be read, or is not JSON, is for the process to report.</summary>
    private IReadOnlyList<AppSetting> Read(string file)
    {
        try
        {
            return folder is not null && Path.Combine(folder, file) is var path && Path.Exists(path)
                ? JsonSettings.Of(InputFile.ReadText(path), file)
                : [];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return [];
        }
    }
}
