namespace PlatformSdk.Build.Description.Shapes;

/// <summary>The values that were read from one map, by key.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    internal T? Get<T>(Key<T> key)
        where T : class => _values.TryGetValue(key.Name, out var value) ? (T)value : null;

    // The unused parameter only tells the two overloads apart: constraints alone do not.
    internal T? Get<T>(Key<T> key, T? unused = null)
        where T : struct => _values.TryGetValue(key.Name, out var value) ? (T)value : unused;

    internal void Set(Key key, object value) => _values[key.Name] = value;
}
