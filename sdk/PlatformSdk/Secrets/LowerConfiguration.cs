using Microsoft.Extensions.Configuration;

namespace PlatformSdk.Secrets;

/// <summary>The configuration as it would be without the secrets: what a need already has, and what a connection string starts from.</summary>
internal sealed class LowerConfiguration(IConfigurationRoot root)
{
    internal string? this[string key]
    {
        get
        {
            foreach (var provider in Providers)
            {
                if (provider.TryGet(key, out var value) && !string.IsNullOrEmpty(value)) return value;
            }

            return null;
        }
    }

    internal IEnumerable<KeyValuePair<string, string>> ChildrenOf(string key)
    {
        // A provider returns the earlier keys too, which is how several are chained.
        var names = Providers.Aggregate(Enumerable.Empty<string>(), (earlier, provider) => provider.GetChildKeys(earlier, key));
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (this[ConfigurationPath.Combine(key, name)] is { } value) yield return new(name, value);
        }
    }

    private IEnumerable<IConfigurationProvider> Providers => root.Providers.Reverse().Where(provider => provider is not SecretsConfigurationProvider);
}
