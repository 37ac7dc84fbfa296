using System.Collections.Frozen;
using PlatformSdk.Extending;

namespace PlatformSdk.Secrets;

/// <summary>What a store answered about one secret: its fields with a version and a lifetime, or that it is not there.</summary>
public sealed class SecretReading
{
    /// <summary>The field of a secret that is a single value.</summary>
    public const string ValueField = "value";

    private SecretReading(IReadOnlyDictionary<string, string> fields, string? version, TimeSpan? lifetime, string? reason)
        => (Fields, Version, Lifetime, Reason) = (fields, version, lifetime, reason);

    /// <summary>True when the store has the secret.</summary>
    public bool IsFound => Version is not null;

    /// <summary>The values by field, names without regard to case; a single value is <see cref="ValueField"/>. Empty when missing.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>What changes whenever a value changes; null when missing.</summary>
    public string? Version { get; }

    /// <summary>
    /// How long the values are good for, after which the store must have been asked again; null when they are good until changed.
    /// It is asked again after two thirds of this time, or at the refresh interval if that is sooner.
    /// </summary>
    public TimeSpan? Lifetime { get; }

    /// <summary>When the store itself will change the values, or null: it is asked again right after that, if not before.</summary>
    internal TimeSpan? RotatesIn { get; private init; }

    /// <summary>Why the secret counts as missing, where the store says more than that it is not there; or null.</summary>
    public string? Reason { get; }

    // Both overloads have optional parameters; the required one before them tells them apart.
#pragma warning disable RS0026
    /// <summary>The secret was found.</summary>
    /// <param name="fields">Its values by field.</param>
    /// <param name="version">What changes whenever a value changes; null lets it be made from the values. It is logged.</param>
    /// <param name="lifetime">How long the values are good for, or null.</param>
    /// <returns>The reading.</returns>
    public static SecretReading Found(IEnumerable<KeyValuePair<string, string>> fields, string? version = null, TimeSpan? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        // Two spellings of one name: the later wins, as in any dictionary; a store is not refused for it.
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, value) in fields)
            byName[field] = value;
        return new(byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), version ?? ContentVersion.FromFields(byName), lifetime, null);
    }

    /// <summary>The secret was found and is a single value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="version">What changes whenever the value changes; null lets it be made from the value. It is logged.</param>
    /// <param name="lifetime">How long the value is good for, or null.</param>
    /// <returns>The reading.</returns>
    public static SecretReading Found(string value, string? version = null, TimeSpan? lifetime = null)
        => Found([new(ValueField, value)], version, lifetime);
#pragma warning restore RS0026

    /// <summary>The store answered that it has no such secret.</summary>
    /// <param name="reason">What more the store said, or null.</param>
    /// <returns>The reading.</returns>
    public static SecretReading Missing(string? reason = null) => new(FrozenDictionary<string, string>.Empty, null, null, reason);

    /// <summary>The same, of values that the store will change by itself in that time.</summary>
    internal SecretReading RotatingIn(TimeSpan time) => new(Fields, Version, Lifetime, Reason) { RotatesIn = time };

    /// <summary>Says how much was read, never what.</summary>
    /// <returns>A text without any value.</returns>
    public override string ToString() => IsFound ? $"{Fields.Count} field(s), version {Version}" : "missing";
}
