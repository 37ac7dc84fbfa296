using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Forwarded = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;

namespace PlatformSdk.Web;

/// <summary>The options for forwarded headers, which are created only if something sets them: most of their code is compiled at the start.</summary>
internal sealed class ProxyOptions(IConfiguration configuration, IOptions<PlatformOptions> platform, IOptions<ForwardedHeadersOptions> options,
    IEnumerable<IConfigureOptions<ForwardedHeadersOptions>> setups, IEnumerable<IPostConfigureOptions<ForwardedHeadersOptions>> changes)
{
    internal bool AreRead => AreSet && options.Value.ForwardedHeaders != Forwarded.None;

    /// <summary>True if the headers of every sender are trusted, which only <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c> does.</summary>
    internal bool TrustEverySender => AreRead && options.Value is { KnownProxies.Count: 0, KnownIPNetworks.Count: 0 };

    private bool AreSet => platform.Value.Web.KnownProxies.Count > 0
        || string.Equals(configuration["ForwardedHeaders_Enabled"], "true", StringComparison.OrdinalIgnoreCase)
        || setups.Any(setup => !IsDefault(setup)) || changes.Any();

    /// <summary>True for what sets nothing without the conditions above: the framework's setup and ours.</summary>
    private static bool IsDefault(IConfigureOptions<ForwardedHeadersOptions> setup)
        => setup is ForwardedHeaders || setup.GetType().Namespace?.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) is true;
}
