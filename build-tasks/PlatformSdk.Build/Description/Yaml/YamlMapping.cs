namespace PlatformSdk.Build.Description.Yaml;

/// <summary>Keys with values, in the order in which they were written.</summary>
internal sealed class YamlMapping : YamlNode
{
    private readonly List<YamlEntry> _entries = [];

    internal IReadOnlyList<YamlEntry> Entries => _entries;

    /// <summary>The value of a key. Setting null leaves the key out, so that an initializer can name what is only sometimes there.</summary>
    internal YamlNode? this[string key]
    {
        get => _entries.Find(e => e.Name == key)?.Value;
        set => Set(new YamlScalar(key, ScalarStyle.Text), value);
    }

    internal void Set(YamlScalar key, YamlNode? value)
    {
        if (value is null)
            return;
        var index = _entries.FindIndex(e => e.Name == key.Value);
        if (index < 0)
            _entries.Add(new YamlEntry(key, value));
        else
            _entries[index] = new YamlEntry(_entries[index].Key, value);
    }

    internal void Remove(string key) => _entries.RemoveAll(e => e.Name == key);
}
