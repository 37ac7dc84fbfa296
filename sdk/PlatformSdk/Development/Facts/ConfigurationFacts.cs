using Microsoft.Extensions.Configuration;
using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.Development.Facts;

/// <summary>
/// Finds the provider of each configuration key. Only values of declared keys are read, and never from a source of secrets. The secret store is not
/// asked for values at all, because it records what the program uses.
/// </summary>
internal sealed class ConfigurationFacts(IConfiguration configuration, PlatformDescription description, SecretsSession? secrets)
{
    internal IReadOnlyList<DeclaredKey> Declared()
        => [.. description.Config.Keys.Order(StringComparer.Ordinal).Select(name => Declare(name.Replace("__", ":", StringComparison.Ordinal)))];

    internal IReadOnlyList<ConfigurationKey> All()
    {
        var sources = new SortedDictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in ConfigurationSources.ProvidersOf(configuration))
        {
            var name = ConfigurationSources.Name(provider);
            foreach (var key in Keys(provider))
            {
                if (!sources.TryGetValue(key, out var names))
                    sources.Add(key, names = []);
                // Prefixed variables occur twice.
                if (!names.Contains(name))
                    names.Add(name);
            }
        }
        return [.. sources.Select(source => new ConfigurationKey(source.Key, source.Value[0], source.Value[1..]))];
    }

    private DeclaredKey Declare(string key)
    {
        foreach (var provider in ConfigurationSources.ProvidersOf(configuration))
        {
            if (!Has(provider, key))
                continue;
            var source = ConfigurationSources.Name(provider);
            var isSecret = source is ConfigurationSources.Secrets or ConfigurationSources.UserSecrets;
            return new DeclaredKey(key, !isSecret && provider.TryGet(key, out var value) ? value : null, source);
        }
        return new DeclaredKey(key, null, null);
    }

    private bool Has(IConfigurationProvider provider, string key) => provider is SecretsConfigurationProvider
        ? SecretKeys().Contains(key, StringComparer.OrdinalIgnoreCase)
        : provider.TryGet(key, out var value) && value is not null;

    private IEnumerable<string> Keys(IConfigurationProvider provider)
        => provider is SecretsConfigurationProvider ? SecretKeys() : Below(provider, null);

    private IEnumerable<string> SecretKeys() => secrets?.Secrets.SelectMany(secret => secret.Keys).Select(key => key.Key) ?? [];

    private static IEnumerable<string> Below(IConfigurationProvider provider, string? path)
    {
        foreach (var name in provider.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = path is null ? name : ConfigurationPath.Combine(path, name);
            if (provider.TryGet(key, out var value) && value is not null)
                yield return key;
            foreach (var below in Below(provider, key))
                yield return below;
        }
    }
}
