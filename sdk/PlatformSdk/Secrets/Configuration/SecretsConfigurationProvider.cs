using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PlatformSdk.Logging;
using PlatformSdk.Redaction;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>The secrets as configuration. It only shows what the reader brought; a new set replaces the old one at once, never half of it.</summary>
internal sealed class SecretsConfigurationProvider(ILogger logger) : ConfigurationProvider, IConfigurationSource
{
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.OrdinalIgnoreCase);

    IConfigurationProvider IConfigurationSource.Build(IConfigurationBuilder builder) => this;

    /// <summary>Shows these keys from now on, and tells <c>IOptionsMonitor</c> when that changes anything.</summary>
    internal void Show(IEnumerable<SecretState> secrets, LowerConfiguration below)
    {
        // What the configuration below says in the same words is not repeated: it would be stale here when it changes there.
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
        // The audit trail of what the program uses, by name; reading a key again costs one look-up.
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

    /// <summary>Configuration debug views print a provider's name; it holds no value.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => "Platform secrets";
}
