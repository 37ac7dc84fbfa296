using System.Collections.Concurrent;
using System.Text.Json;
using PlatformSdk.Build.Description.Files;

namespace PlatformSdk.Build.Description.Settings;

/// <summary>
/// The program's own <c>appsettings.json</c>, read in the same way as .NET configuration. For an environment, only its own file is read too. Values
/// are inspected but never shown, because one may be a password.
/// </summary>
/// <param name="folder">The project's folder, or null when there are no settings.</param>
internal sealed class AppSettings(string? folder)
{
    internal const string General = "appsettings.json";

    private readonly ConcurrentDictionary<string, IReadOnlyList<AppSetting>> _read = new(StringComparer.Ordinal);

    internal static AppSettings None { get; } = new(null);

    internal static string FileOf(string hostEnvironment) => $"appsettings.{hostEnvironment}.json";

    /// <summary>
    /// The effective settings of an environment, with their place: the environment's file overrides, and within a file the last one wins.
    /// </summary>
    internal IEnumerable<AppSetting> In(string hostEnvironment) => _read.GetOrAdd(General, Read)
        .Concat(_read.GetOrAdd(FileOf(hostEnvironment), Read))
        .GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase)
        .Select(same => same.Last());

    /// <summary>The process reports a file that is unreadable or not valid JSON.</summary>
    private IReadOnlyList<AppSetting> Read(string file)
    {
        try
        {
            return folder is not null && Path.Combine(folder, file) is var path && Path.Exists(path)
                ? JsonSettings.Flatten(InputFile.ReadText(path), file)
                : [];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return [];
        }
    }
}
