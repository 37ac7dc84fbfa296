using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Redaction;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>The secrets as configuration. It publishes what the reader returned; a new set replaces the old one at once, never partially.</summary>
internal sealed class SecretsConfigurationProvider(ILogger logger) : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.OrdinalIgnoreCase);

    IConfigurationProvider IConfigurationSource.Build(IConfigurationBuilder builder) => this;

    /// <summary>Publishes these keys, and notifies <c>IOptionsMonitor</c> if anything changed.</summary>
    internal void Show(IEnumerable<SecretState> secrets, LowerConfiguration below)
    {
        // Keys with the same value in the configuration below are not repeated: they would be stale here after a change there.
        var next = secrets.SelectMany(secret => secret.Keys).Where(key => below[key.Key] != key.Value)
            .DistinctBy(key => key.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(key => key.Key, key => key.Value, StringComparer.OrdinalIgnoreCase);
        if (next.Count == Data.Count && next.All(key => Data.TryGetValue(key.Key, out var value) && value == key.Value))
            return;

        Data = next;
        OnReload();
    }

    /// <inheritdoc/>
    public override bool TryGet(string key, [NotNullWhen(true)] out string? value)
    {
        if (!base.TryGet(key, out value) || value is null)
            return false;
        if (DebugView.IsBeingPrinted())
        {
            value = Redactor.Mask;
            return true;
        }
        // The audit trail of the keys that the program uses. Reading a key again costs one lookup.
        if (_used.TryAdd(key, true))
            Log.SecretUsed(logger, key);
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        if (parentPath is null)
            DebugView.RootsAreListed();
        return base.GetChildKeys(earlierKeys, parentPath);
    }

    /// <summary>The name that configuration debug views print. It contains no value.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => "Platform secrets";
}
