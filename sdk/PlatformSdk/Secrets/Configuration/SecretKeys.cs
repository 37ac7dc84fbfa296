using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>The configuration keys of a secret.</summary>
internal static class SecretKeys
{
    internal const string Section = NeedSettings.Secrets;

    internal static string Value(string name) => NeedSettings.Secret(name);

    internal static string Field(string name, string field) => ConfigurationPath.Combine(Section, name, field);

    internal static string ConnectionString(string name) => NeedSettings.ConnectionString(name);

    /// <summary>
    /// True if the configuration below already provides what the need requires. An address without a user is not a credential, and a need with a path
    /// or a store of its own is read from there.
    /// </summary>
    internal static bool AreIn(LowerConfiguration below, SecretReference secret)
    {
        if (secret.IsPlainSecret)
            return below[Value(secret.Name)] is not null || below.Below(Value(secret.Name)).Any();
        return below[ConnectionString(secret.Name)] is { } configured && below[SecretSettings.StoreOf(secret.Name)] is null
            && (!ConnectionStringComposer.NeedsUser(secret) || (secret.Path is null && ConnectionStringComposer.HasUser(configured)));
    }

    /// <summary>
    /// The keys of one secret. A single value, or the only field, is the value of <c>Secrets:NAME</c>; every other field is a child of it. A data
    /// store's secret also provides its connection string. JSON is available as text, with its members below it as in any configuration.
    /// </summary>
    internal static IEnumerable<KeyValuePair<string, string?>> KeysOf(SecretReference secret, SecretReading reading, LowerConfiguration below)
    {
        var keys = Single(secret, reading, below).ToList();
        var members = keys.Where(key => key.Key.StartsWith(Section, StringComparison.Ordinal))
            .SelectMany(key => JsonMembers.Below(key.Key, key.Value!));
        return keys.Concat(members).DistinctBy(key => key.Key, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Single(SecretReference secret, SecretReading reading, LowerConfiguration below)
    {
        if (reading.Fields.TryGetValue(SecretReading.ValueField, out var value) || (secret.IsPlainSecret && TryGetOnly(reading, out value)))
            yield return new(Value(secret.Name), value);

        foreach (var (field, fieldValue) in reading.Fields)
        {
            if (!field.Equals(SecretReading.ValueField, StringComparison.OrdinalIgnoreCase))
                yield return new(Field(secret.Name, field), fieldValue);
        }
        if (secret.IsPlainSecret)
            yield break;
        var key = ConnectionString(secret.Name);
        if (ConnectionStringComposer.Compose(secret, reading, below[key]) is { } connectionString)
            yield return new(key, connectionString);
    }

    private static bool TryGetOnly(SecretReading reading, out string? value)
    {
        var isOnly = reading.Fields.Count == 1 && !reading.Fields.Keys.First().Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
        value = isOnly ? reading.Fields.Values.First() : null;
        return value is not null;
    }
}
