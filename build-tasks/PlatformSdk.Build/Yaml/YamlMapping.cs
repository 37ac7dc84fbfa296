namespace PlatformSdk.Build.Yaml;

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed class YamlMapping : YamlNode
{
    /// <summary>Up to this size, searching a list is faster than building an index; most maps have fewer keys.</summary>
    private const int SearchedAsList = 8;

    private readonly List<YamlEntry> _entries = [];
    private Dictionary<string, int>? _index;

    internal IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>The value of a key. Setting null omits the key, so an initializer can contain optional keys.</summary>
    internal YamlNode? this[string key]
    {
        get => Find(key)?.Value;
        set => Set(new YamlScalar(key, ScalarStyle.Text), value);
    }

    /// <summary>A key with its value, or null when the map does not have the key.</summary>
    internal YamlEntry? Find(string key) => IndexOf(key) is var index and >= 0 ? _entries[index] : null;

    /// <summary>The value at a path of keys, or null.</summary>
    internal YamlNode? At(params ReadOnlySpan<string> path)
    {
        YamlNode? node = this;
        foreach (var key in path)
            node = (node as YamlMapping)?[key];
        return node;
    }

    /// <summary>The scalar value at a path of keys, or null.</summary>
    internal string? TextAt(params ReadOnlySpan<string> path) => (At(path) as YamlScalar)?.Value;

    internal void Set(YamlScalar key, YamlNode? value)
    {
        if (value is null)
            return;
        if (IndexOf(key.Value) is var index and >= 0)
        {
            _entries[index] = new YamlEntry(_entries[index].Key, value);
            return;
        }

        _index?.Add(key.Value, _entries.Count);
        _entries.Add(new YamlEntry(key, value));
    }

    internal void Remove(string key)
    {
        if (IndexOf(key) is not (var index and >= 0))
            return;
        _entries.RemoveAt(index);
        _index = null;
    }

    private int IndexOf(string key)
    {
        if (_entries.Count <= SearchedAsList)
            return SearchFor(key);
        _index ??= _entries.Select((entry, position) => (entry.Name, position)).ToDictionary(e => e.Name, e => e.position, StringComparer.Ordinal);
        return _index.GetValueOrDefault(key, -1);
    }

    // Nothing runs more often in a build, and a lambda would be an object each time.
    private int SearchFor(string key)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Name == key)
                return i;
        }

        return -1;
    }
}
