using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>Something that Prometheus scrapes, on a real socket.</summary>
internal sealed class ScrapeTarget : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScrapeTarget(WebApplication app) => _app = app;

    internal string Address => new Uri(_app.Urls.First()).Authority;

    /// <param name="expose">All series, in the text format of Prometheus.</param>
    internal static async Task<ScrapeTarget> StartAsync(Func<string> expose)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromMilliseconds(100));
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/plain; version=0.0.4";
            return context.Response.WriteAsync(expose());
        });
        await app.StartAsync();
        return new ScrapeTarget(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
