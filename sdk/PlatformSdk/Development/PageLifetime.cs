using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Metrics;
using PlatformSdk.Development.Work;
using PlatformSdk.Logging;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Development;

/// <summary>Starts the collectors before anything else runs, and logs the address of the page once the app listens.</summary>
internal sealed class PageLifetime(IServiceProvider services, SpanCollector spans, MetricCollector metrics, WorkCollector work, IPageAddress address,
    ILogger<PageLifetime> logger)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        spans.Start();
        metrics.Start();
        work.Start();
        // Adds the attributes to server spans; the exporters start it too.
        services.GetService<RequestListener>()?.Start();
        address.Open();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (address.Page is { } page)
            Log.DevelopmentPageStarted(logger, page);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        address.Close();
        return Task.CompletedTask;
    }
}
