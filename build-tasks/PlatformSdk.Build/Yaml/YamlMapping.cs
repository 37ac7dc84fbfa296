namespace PlatformSdk.Build.Yaml;

/// <summary>Keys with values, in the order in which they were written.</summary>
internal sealed class YamlMapping : YamlNode
{
    /// <summary>Up to here a list is searched faster than an index is built; most maps have fewer keys.</summary>
    private const int SearchedAsList = 8;

    private readonly List<YamlEntry> _entries = [];
    private Dictionary<string, int>? _index;

    internal IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>The value of a key. Setting null leaves the key out, so that an initializer can name what is only sometimes there.</summary>
    internal YamlNode? this[string key]
    {
        get => Find(key)?.Value;
        set => Set(new YamlScalar(key, ScalarStyle.Text), value);
    }

    /// <summary>A key with its value, or null where the map does not have it.</summary>
    internal YamlEntry? Find(string key) => IndexOf(key) is var index and >= 0 ? _entries[index] : null;

    /// <summary>The value that a path of keys leads to, or null.</summary>
    internal YamlNode? At(params ReadOnlySpan<string> path)
    {
        YamlNode? node = this;
        foreach (var key in path)
            node = (node as YamlMapping)?[key];
        return node;
    }

    /// <summary>The single value that a path of keys leads to, or null.</summary>
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
            return _entries.FindIndex(e => e.Name == key);
        _index ??= _entries.Select((entry, position) => (entry.Name, position)).ToDictionary(e => e.Name, e => e.position, StringComparer.Ordinal);
        return _index.GetValueOrDefault(key, -1);
    }
}
