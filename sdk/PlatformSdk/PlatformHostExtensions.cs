using Microsoft.AspNetCore.Builder;
using PlatformSdk.Hosting;
using PlatformSdk.Jobs;

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
        // By its class: in this namespace the short form is this very method.
        if (host is WebApplication app)
            return PlatformWebApplicationExtensions.MapPlatform(app);
        PlatformServices.Require(host.Services);
        return host;
    }

    /// <summary>
    /// Runs a program that does one thing and ends: starts the host, does <paramref name="work"/> in a scope of its own and under one root span,
    /// stops the host and sends the last telemetry. SIGTERM and Ctrl+C cancel the work.
    /// </summary>
    /// <param name="host">The host; it is disposed at the end.</param>
    /// <param name="work">The work. Its token is cancelled when the program has to end.</param>
    /// <returns>The exit code: 0 when the work was done, 1 when it threw, 143 or 130 when SIGTERM or Ctrl+C cancelled it.</returns>
    /// <exception cref="InvalidOperationException"><c>AddPlatform()</c> was not called.</exception>
    public static async Task<int> RunJobAsync(this IHost host, Func<IServiceProvider, CancellationToken, Task> work)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return await new JobRunner(host, work).RunAsync().ConfigureAwait(false);
        }
        finally
        {
            if (host is IAsyncDisposable disposable)
                await disposable.DisposeAsync().ConfigureAwait(false);
            else
                host.Dispose();
        }
    }
}
