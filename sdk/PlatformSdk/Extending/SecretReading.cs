using System.Collections.Frozen;
using PlatformSdk.Extending;

namespace PlatformSdk.Secrets;

/// <summary>The answer of a store for one secret: its fields with a version and a lifetime, or that it does not exist.</summary>
public sealed class SecretReading
{
    /// <summary>The field name of a secret with a single value.</summary>
    public const string ValueField = "value";

    private SecretReading(IReadOnlyDictionary<string, string> fields, string? version, TimeSpan? lifetime, string? reason)
        => (Fields, Version, Lifetime, Reason) = (fields, version, lifetime, reason);

    /// <summary>True if the secret exists.</summary>
    public bool IsFound => Version is not null;

    /// <summary>The values by field, with case-insensitive names; a single value is in <see cref="ValueField"/>. Empty if missing.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>Changes whenever a value changes; null if missing.</summary>
    public string? Version { get; }

    /// <summary>
    /// How long the values are valid, or null if they are valid until changed. The store is read again after two thirds of this time, or after the
    /// refresh interval if that is shorter.
    /// </summary>
    public TimeSpan? Lifetime { get; }

    /// <summary>When the store will change the values, or null. The store is read again right after that, if not earlier.</summary>
    internal TimeSpan? RotatesIn { get; private init; }

    /// <summary>Why the secret counts as missing, if the store gives a reason; or null.</summary>
    public string? Reason { get; }

    // Both overloads have optional parameters, but differ in the required one before them.
#pragma warning disable RS0026
    /// <summary>Creates the reading of an existing secret.</summary>
    /// <param name="fields">The values by field.</param>
    /// <param name="version">Changes whenever a value changes; null derives it from the values. It is logged.</param>
    /// <param name="lifetime">How long the values are valid, or null.</param>
    /// <returns>The reading.</returns>
    public static SecretReading Found(IEnumerable<KeyValuePair<string, string>> fields, string? version = null, TimeSpan? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        // Of two spellings of one name the later one wins, as in any dictionary.
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, value) in fields)
            byName[field] = value;
        return new(byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), version ?? ContentVersion.FromFields(byName), lifetime, null);
    }

    /// <summary>Creates the reading of an existing secret with a single value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="version">Changes whenever the value changes; null derives it from the value. It is logged.</param>
    /// <param name="lifetime">How long the value is valid, or null.</param>
    /// <returns>The reading.</returns>
    public static SecretReading Found(string value, string? version = null, TimeSpan? lifetime = null)
        => Found([new(ValueField, value)], version, lifetime);
#pragma warning restore RS0026

    /// <summary>Creates the reading of a secret that does not exist.</summary>
    /// <param name="reason">The reason that the store gives, or null.</param>
    /// <returns>The reading.</returns>
    public static SecretReading Missing(string? reason = null) => new(FrozenDictionary<string, string>.Empty, null, null, reason);

    /// <summary>Returns the same reading with values that the store changes after that time.</summary>
    internal SecretReading RotatingIn(TimeSpan time) => new(Fields, Version, Lifetime, Reason) { RotatesIn = time };

    /// <summary>Describes how much was read, never what.</summary>
    /// <returns>A text without values.</returns>
    public override string ToString() => IsFound ? $"{Fields.Count} field(s), version {Version}" : "missing";
}
