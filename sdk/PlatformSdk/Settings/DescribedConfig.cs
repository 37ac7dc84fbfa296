using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Settings;

/// <summary>
/// On a laptop, the values of <c>config</c> in platform.yaml. As in a cluster they override appsettings.json; appsettings.Development.json, user
/// secrets, environment variables and the command line override them.
/// </summary>
internal static class DescribedConfig
{
    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description)
    {
        if (!builder.Environment.IsDevelopment() || description.Config.Count == 0)
            return;
        var sources = builder.Configuration.Sources;
        sources.Insert(AfterGeneralSettings(sources), new Source(description.Config));
    }

    /// <summary>The first place without that file.</summary>
    private static int AfterGeneralSettings(IList<IConfigurationSource> sources)
    {
        for (var i = sources.Count - 1; i >= 0; i--)
        {
            if (sources[i] is JsonConfigurationSource { Path: "appsettings.json" })
                return i + 1;
        }
        return 0;
    }

    private sealed class Source(IReadOnlyDictionary<string, string> config) : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => new DescribedConfigProvider(new MemoryConfigurationSource
        {
            InitialData = config.Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), (string?)value.Value)),
        });
    }
}

/// <summary>A provider that the development page recognizes.</summary>
internal sealed class DescribedConfigProvider(MemoryConfigurationSource source) : MemoryConfigurationProvider(source);
