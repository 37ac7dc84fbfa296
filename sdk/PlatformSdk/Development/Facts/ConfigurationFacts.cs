using Microsoft.Extensions.Configuration;
using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.Development.Facts;

/// <summary>
/// Which provider gives which key. Values are read of declared keys only, and never out of a place for secrets: somebody who overrides a key
/// there has a reason. The secret store is asked for no value at all, since it keeps count of what the program uses.
/// </summary>
internal sealed class ConfigurationFacts(IConfiguration configuration, PlatformDescription description, SecretsSession? secrets)
{
    internal IReadOnlyList<DeclaredKey> Declared()
        => [.. description.ConfigKeys.Select(name => Declare(name.Replace("__", ":", StringComparison.Ordinal)))];

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
                // Prefixed variables are there twice.
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
