namespace PlatformSdk.Build.Description.Shapes;

/// <summary>The values that were read from one map, by key.</summary>
internal sealed class Fields(Place at)
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>Where the map and its keys were written.</summary>
    internal Place At => at;

    /// <summary>A value that must be there: of a required key, or of one that a built-in layer has.</summary>
    internal T Need<T>(Key<T> key)
        where T : notnull =>
            _values.TryGetValue(key.Name, out var value) ? (T)value : throw new InvalidOperationException($"No layer has '{key.Name}'.");

    internal T? Get<T>(Key<T> key)
        where T : class => _values.TryGetValue(key.Name, out var value) ? (T)value : null;

    // The unused parameter only tells the two overloads apart: constraints alone do not.
    internal T? Get<T>(Key<T> key, T? unused = null)
        where T : struct => _values.TryGetValue(key.Name, out var value) ? (T)value : unused;

    internal bool Has(Key key) => _values.ContainsKey(key.Name);

    internal void Set(Key key, object value) => _values[key.Name] = value;
}
