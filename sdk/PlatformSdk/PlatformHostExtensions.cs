using Microsoft.AspNetCore.Builder;
using PlatformSdk.Hosting;

namespace Microsoft.Extensions.Hosting;

/// <summary>What a worker and a job call on their host.</summary>
public static class PlatformHostExtensions
{
    /// <summary>
    /// The second call of every program. A host without a web application has nothing to map: its health is answered on the management port,
    /// where one is set. The call says that <c>AddPlatform()</c> was made.
    /// </summary>
    /// <exception cref="InvalidOperationException"><c>AddPlatform()</c> was not called.</exception>
    public static IHost MapPlatform(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (host is WebApplication app)
            return app.MapPlatform();
        PlatformServices.Require(host.Services);
        return host;
    }
}
