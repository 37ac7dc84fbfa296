using System.Globalization;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.Systems.GitOps;

/// <summary>
/// The freezes of a project, as Argo CD has them: a schedule on which each begins, and how long it lasts. The schedule has no year, so a check of
/// the system reports a freeze that would hold in another one.
/// </summary>
internal static class SyncWindows
{
    /// <summary>The windows by their beginning; null without one.</summary>
    internal static YamlSequence? Render(IEnumerable<SystemService> project)
    {
        var places = project.SelectMany(one => one.Model.Environments).ToList();
        var windows = places.SelectMany(place => place.Platform.Freezes.Where(freeze => freeze.Environments.Contains(place.Environment))
                .Select(freeze => (Window: new Window(freeze.Start, freeze.End, freeze.ManualSync), Place: place)))
            .GroupBy(one => one.Window, one => one.Place).OrderBy(window => window.Key.Start).ThenBy(window => window.Key.End)
            .ThenBy(window => window.Key.ManualSync).ToList();
        return windows.Count == 0 ? null : YamlSequence.FromItems(windows, window => Render(window.Key, [.. window.Distinct()], places));
    }

    private static YamlMapping Render(Window window, HashSet<ResolvedService> frozen, IReadOnlyList<ResolvedService> places)
    {
        // A namespace in which something goes on has its applications listed instead.
        var open = places.Where(place => !frozen.Contains(place)).Select(place => place.Namespace).ToHashSet(StringComparer.Ordinal);
        return new YamlMapping
        {
            ["kind"] = "deny",
            ["schedule"] = Quoted(window.Start.ToString("m H d M '*'", CultureInfo.InvariantCulture)),
            ["duration"] = Duration(window.End - window.Start),
            ["timeZone"] = "UTC",
            ["manualSync"] = window.ManualSync,
            ["namespaces"] = Names(frozen.Select(place => place.Namespace).Where(space => !open.Contains(space))),
            ["applications"] = Names(frozen.Where(place => open.Contains(place.Namespace)).Select(place => $"{place.Name}-{place.Environment}")),
        };
    }

    private static YamlSequence? Names(IEnumerable<string> names) => names.Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } all
        ? YamlSequence.FromItems(all, name => Quoted(name))
        : null;

    /// <summary>As Go reads it, which knows no days.</summary>
    private static string Duration(TimeSpan length)
    {
        var (hours, minutes) = ((int)length.TotalHours, length.Minutes);
        return string.Create(CultureInfo.InvariantCulture, $"{(hours > 0 ? $"{hours}h" : "")}{(minutes > 0 ? $"{minutes}m" : "")}");
    }

    private readonly record struct Window(DateTimeOffset Start, DateTimeOffset End, bool ManualSync);
}
