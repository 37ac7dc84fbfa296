using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;
using PlatformSdk.Secrets.Configuration;
using PlatformSdk.Settings;

namespace PlatformSdk.Development.Facts;

/// <summary>The providers of a configuration, with readable names.</summary>
internal static class ConfigurationSources
{
    internal const string Secrets = "secret store";
    internal const string UserSecrets = "user secrets";

    /// <summary>In order of precedence.</summary>
    internal static IEnumerable<IConfigurationProvider> ProvidersOf(IConfiguration configuration) => configuration is not IConfigurationRoot root
        ? []
        : root.Providers.Reverse()
            .SelectMany(provider => provider is ChainedConfigurationProvider chained ? ProvidersOf(chained.Configuration) : [provider]);

    internal static string Name(IConfigurationProvider provider) => provider switch
    {
        SecretsConfigurationProvider => Secrets,
        FileConfigurationProvider { Source.Path: "secrets.json" } => UserSecrets,
        FileConfigurationProvider { Source.Path: { } path } => path,
        EnvironmentVariablesConfigurationProvider => "environment variable",
        CommandLineConfigurationProvider => "command line",
        DescribedConfigProvider => "platform.yaml",
        MemoryConfigurationProvider => "code, or local: in platform.yaml",
        _ => provider.GetType().Name.Replace("ConfigurationProvider", "", StringComparison.Ordinal),
    };
}
