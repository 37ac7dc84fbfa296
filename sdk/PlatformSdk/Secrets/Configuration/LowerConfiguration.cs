using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Secrets.Configuration;

/// <summary>The configuration without the secrets: what a need already has, and what a connection string starts from.</summary>
internal sealed class LowerConfiguration(IConfigurationRoot root)
{
    internal string? this[string key]
    {
        get
        {
            foreach (var provider in Providers)
            {
                if (provider.TryGet(key, out var value) && !string.IsNullOrEmpty(value))
                    return value;
            }
            return null;
        }
    }

    /// <summary>All values below a key at any depth, named from there: <c>smtp:user</c>.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Below(string key)
    {
        // A provider also returns the earlier keys, which is how providers are chained.
        var names = Providers.Aggregate(Enumerable.Empty<string>(), (earlier, provider) => provider.GetChildKeys(earlier, key));
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var child = ConfigurationPath.Combine(key, name);
            if (this[child] is { } value)
                yield return new(name, value);
            foreach (var (path, deeper) in Below(child))
                yield return new(ConfigurationPath.Combine(name, path), deeper);
        }
    }

    private IEnumerable<IConfigurationProvider> Providers => root.Providers.Reverse().Where(provider => provider is not SecretsConfigurationProvider);
}
