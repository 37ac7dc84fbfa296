namespace PlatformSdk.Build.Description.Shapes;

/// <summary>The values of one map, by key.</summary>
internal sealed class Fields(Place at)
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>The place of the map and its keys.</summary>
    internal Place At => at;

    /// <summary>A value that is always set: the key is required, or a built-in layer sets it.</summary>
    internal T Need<T>(Key<T> key)
        where T : notnull =>
            _values.TryGetValue(key.Name, out var value) ? (T)value : throw new InvalidOperationException($"No layer has '{key.Name}'.");

    internal T? Get<T>(Key<T> key)
        where T : class => _values.TryGetValue(key.Name, out var value) ? (T)value : null;

    // The unused parameter distinguishes the two overloads: constraints alone do not.
    internal T? Get<T>(Key<T> key, T? unused = null)
        where T : struct => _values.TryGetValue(key.Name, out var value) ? (T)value : unused;

    internal bool Has(Key key) => _values.ContainsKey(key.Name);

    internal void Set(Key key, object value) => _values[key.Name] = value;
}
