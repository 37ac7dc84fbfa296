using System.Globalization;

namespace PlatformSdk.Policies;

/// <summary>
/// A value of the description or of an object: a map, a list, or a scalar. A value that may hold a secret has the text <see cref="Redacted"/>.
/// </summary>
public sealed class PolicyValue
{
    /// <summary>The text of a value that may hold a secret. A rule never gets the value itself.</summary>
    public const string Redacted = "(redacted)";

    private readonly Dictionary<string, PolicyValue> _byKey;

    internal PolicyValue(string path, IReadOnlyList<int>? place, IReadOnlyList<KeyValuePair<string, PolicyValue>> entries)
        : this(path, place)
    {
        Exists = true;
        Entries = entries;
        foreach (var (key, value) in entries)
            _byKey[key] = value;
    }

    internal PolicyValue(string path, IReadOnlyList<int>? place, IReadOnlyList<PolicyValue> items)
        : this(path, place)
    {
        Exists = true;
        Items = items;
    }

    internal PolicyValue(string path, IReadOnlyList<int>? place, string? text)
        : this(path, place)
    {
        Exists = text is not null;
        Text = text;
    }

    private PolicyValue(string path, IReadOnlyList<int>? place)
    {
        Path = path;
        Place = place;
        _byKey = new Dictionary<string, PolicyValue>(StringComparer.Ordinal);
    }

    /// <summary>Whether there is a value. <c>null</c> is not a value.</summary>
    public bool Exists { get; }

    /// <summary>The text of a scalar, also of a number or a flag: <c>3</c>, <c>true</c>. Null for everything else.</summary>
    public string? Text { get; }

    /// <summary>The number; null if the value is not one.</summary>
    public decimal? Number => decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The flag; null if the value is not one.</summary>
    public bool? Flag => Text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    /// <summary>The items of a list, in their order. Empty for everything else.</summary>
    public IReadOnlyList<PolicyValue> Items { get; } = [];

    /// <summary>The keys of a map with their values, in their order. Empty for everything else.</summary>
    public IReadOnlyList<KeyValuePair<string, PolicyValue>> Entries { get; } = [];

    /// <summary>The way to the value, such as <c>needs.orders-db.type</c>; empty for the description as a whole.</summary>
    public string Path { get; }

    /// <summary>The place in a file, or that of the nearest value around it; null for a generated value.</summary>
    internal IReadOnlyList<int>? Place { get; }

    /// <summary>The value of a key. It is never null: a value that is missing does not <see cref="Exists">exist</see>.</summary>
    /// <param name="key">The key.</param>
    public PolicyValue this[string key] => _byKey.GetValueOrDefault(key) ?? new PolicyValue(PathOf(Path, key), Place, (string?)null);

    /// <summary>The text of a scalar, or the path of a map or a list.</summary>
    public override string ToString() => Text ?? Path;

    internal static string PathOf(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
