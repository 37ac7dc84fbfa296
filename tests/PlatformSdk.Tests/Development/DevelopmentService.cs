using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Development.Metrics;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Html;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Development;

/// <summary>A service as on a laptop, asked for its page as a browser would.</summary>
internal sealed class DevelopmentService(RunningService service) : IAsyncDisposable
{
    internal RunningService Service => service;

    /// <summary>Without a trace of its own: it is in the same process, and its spans would be heard, too.</summary>
    internal HttpClient Client { get; } = new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = service.Address };

    internal TraceStore Traces => Get<TraceStore>();

    internal static async Task<DevelopmentService> StartAsync(Action<WebApplication>? map = null, Action<WebApplicationBuilder>? build = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null, PlatformDescription? description = null)
        => new(await RunningService.StartAsync(settings, map, builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Information);
            build?.Invoke(builder);
        }, description, environment: "Development"));

    internal T Get<T>() where T : class => service.App.Services.GetRequiredService<T>();

    internal async Task<Page> PageAsync(string path = "/platform") => new(await Client.GetStringAsync(path));

    /// <summary>The page, once it says this.</summary>
    internal async Task<Page> PageThatSaysAsync(string path, string text)
    {
        var page = new Page("");
        await Eventually.IsTrueAsync($"'{text}' on {path}", async () => (page = await PageAsync(path)).Text.Contains(text, StringComparison.Ordinal));
        return page;
    }

    /// <summary>The address of the trace whose first span has this name, once it has ended.</summary>
    internal async Task<string> TraceOfAsync(string name)
        => "/platform/traces/"
            + (await Eventually.GetAsync($"the trace of {name}", () => Traces.Newest().FirstOrDefault(trace => trace.Root.Name == name))).Id;

    /// <summary>Ends an interval of the charts now.</summary>
    internal void Tick() => Get<MetricCollector>().Tick();

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return service.DisposeAsync();
    }
}
