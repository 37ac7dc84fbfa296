using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Access;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Metrics;
using PlatformSdk.Logging;
using PlatformSdk.Telemetry.Http;

namespace PlatformSdk.Development;

/// <summary>Begins to listen before anything runs, and says where the page is once the app listens.</summary>
internal sealed class PageLifetime(IServiceProvider services, SpanCollector spans, MetricCollector metrics, PageAddress address,
    ILogger<PageLifetime> logger)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        spans.Start();
        metrics.Start();
        // What makes a server span say what it was about; the exporters start it, too.
        services.GetRequiredService<RequestListener>().Start();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (address.Page is { } page)
            Log.PageIsAt(logger, page);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
