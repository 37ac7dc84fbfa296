using Microsoft.AspNetCore.Builder;
using PlatformSdk.Hosting;
using PlatformSdk.Jobs;
using PlatformSdk.Migrations;

namespace Microsoft.Extensions.Hosting;

/// <summary>Extension methods that a worker and a job call on their host.</summary>
public static class PlatformHostExtensions
{
    /// <summary>
    /// Completes the setup that <c>AddPlatform()</c> started. A host without a web application has nothing to map; its health endpoints are on the
    /// management port, if one is set. With <c>Platform:Run</c> set to <c>migrations</c> it applies the pending migrations and ends the process.
    /// </summary>
    /// <exception cref="InvalidOperationException"><c>AddPlatform()</c> was not called.</exception>
    public static IHost MapPlatform(this IHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        // Called on its class: in this namespace the short form is this method itself.
        if (host is WebApplication app)
            return PlatformWebApplicationExtensions.MapPlatform(app);
        PlatformServices.Require(host.Services);
        MigrationRun.EndIfAsked(host);
        return host;
    }

    /// <summary>
    /// Runs a job: starts the host, runs <paramref name="work"/> in its own scope and under one root span, stops the host and sends the remaining
    /// telemetry. SIGTERM and Ctrl+C cancel the work. With <c>Platform:Run</c> set to <c>migrations</c> it applies the pending migrations instead.
    /// </summary>
    /// <param name="host">The host; it is disposed at the end.</param>
    /// <param name="work">The work. Its token is cancelled when the program must end.</param>
    /// <returns>The exit code: 0 when the work was done, 1 when it threw, 143 or 130 when SIGTERM or Ctrl+C cancelled it.</returns>
    /// <exception cref="InvalidOperationException"><c>AddPlatform()</c> was not called.</exception>
    public static async Task<int> RunJobAsync(this IHost host, Func<IServiceProvider, CancellationToken, Task> work)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            // Also for a program that does not return the exit code.
            if (MigrationRun.IsAsked(host.Services))
                return Environment.ExitCode = await MigrationRun.RunAsync(host.Services).ConfigureAwait(false);
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
