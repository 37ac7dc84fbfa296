using PlatformSdk.Build.Authoring.Figures.History;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>
/// Follows the main line from its first commit, and keeps what each release file said. A service is known by its name: a folder that is renamed, and
/// a name that is changed in its folder, continue the same history.
/// </summary>
internal sealed class Mainline
{
    private readonly GitHistory _history;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceHistory> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _nameOfBlob = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedRelease?> _releaseOfBlob = new(StringComparer.Ordinal);

    private Mainline(GitHistory history) => _history = history;

    /// <summary>The histories of all services that ever were, by name.</summary>
    /// <param name="history">The commits.</param>
    /// <param name="end">The end of the last day that counts, in seconds since 1970.</param>
    internal static MainlineFacts Follow(GitHistory history, long end)
    {
        var (line, one) = (history.Mainline(), new Mainline(history));
        var (times, corrected) = MainlineClock.Read([.. line.Select(at => history.Commits[at].Committed)]);
        for (var at = 0; at < line.Count && times[at] < end; at++)
            one.Add(line[at], times[at]);
        return new MainlineFacts(one._services, corrected, line.Count > 0 ? times[0] : null);
    }

    private void Add(int commit, long time)
    {
        var files = _history.Commits[commit].Files;
        foreach (var file in files.Where(file => file is { Environment: null, Kind: 'D' }))
            _names.Remove(file.Folder);
        foreach (var file in files.Where(file => file is { Environment: null, Kind: not 'D' }))
            Describe(file.Folder, NameIn(file.Blob));
        foreach (var file in files.Where(file => file.Environment is not null && _names.ContainsKey(file.Folder)))
        {
            var line = _services[_names[file.Folder]].In(file.Environment!);
            if (file.Kind == 'D')
                line.Remove(commit, time, _history.Find(_history.Commits[commit].Reverts));
            else if (ReleaseIn(file.Blob) is { } release)
                line.Add(commit, time, release);
        }
    }

    private void Describe(string folder, string? name)
    {
        if (name is null)
            return;
        if (_names.TryGetValue(folder, out var former) && former != name && !_services.ContainsKey(name))
        {
            _services[name] = _services[former];
            _services.Remove(former);
            // Another folder with the former name has a service of its own from here on.
            if (_names.Any(other => other.Value == former && other.Key != folder))
                _services[former] = new ServiceHistory();
        }

        _names[folder] = name;
        if (!_services.TryGetValue(name, out var service))
            _services[name] = service = new ServiceHistory();
        service.Folders.Add(folder);
    }

    private string? NameIn(string blob)
    {
        if (!_nameOfBlob.TryGetValue(blob, out var name))
        {
            _nameOfBlob[blob] = name = _history.Texts.TryGetValue(blob, out var text)
                && YamlReader.ReadAll(text, "", new FindingList()) is [YamlMapping mapping] ? mapping.TextAt("name") : null;
        }

        return name;
    }

    private RecordedRelease? ReleaseIn(string blob)
    {
        if (!_releaseOfBlob.TryGetValue(blob, out var release))
            _releaseOfBlob[blob] = release = _history.Texts.TryGetValue(blob, out var text) ? RecordedRelease.Read(text) : null;
        return release;
    }
}

/// <summary>What the main line says.</summary>
/// <param name="Services">The services that ever were, by name.</param>
/// <param name="Corrected">How many commits have a clock that was not believed.</param>
/// <param name="Begin">The time of the first commit, in seconds since 1970; null before it.</param>
internal sealed record MainlineFacts(IReadOnlyDictionary<string, ServiceHistory> Services, int Corrected, long? Begin);
