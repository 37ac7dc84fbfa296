using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Tests.Running;

/// <summary>A service in this process, on real sockets of the loopback interface.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private RunningService(WebApplication app)
    {
        App = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First().Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    internal WebApplication App { get; }

    internal Uri Address { get; }

    internal HttpClient Client { get; }

    internal static PlatformDescription Description { get; } = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        System = "shop",
        Title = "Orders",
        Tier = "critical",
    };

    /// <summary>Starts in Production unless told otherwise, listening on a free port.</summary>
    /// <param name="settings">Its configuration.</param>
    /// <param name="map">Its endpoints.</param>
    /// <param name="build">What it says before <c>AddPlatform()</c>.</param>
    /// <param name="description">Its platform.yaml.</param>
    /// <param name="environment">Where it runs.</param>
    /// <param name="urls">Where it listens.</param>
    /// <param name="configure">The platform's settings in code.</param>
    /// <param name="afterwards">What it says after <c>AddPlatform()</c>.</param>
    /// <param name="full">With all that <c>WebApplication.CreateBuilder</c> sets up.</param>
    internal static async Task<RunningService> StartAsync(IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<WebApplication>? map = null, Action<WebApplicationBuilder>? build = null, PlatformDescription? description = null,
        string environment = "Production", string? urls = "http://127.0.0.1:0", Action<PlatformOptions>? configure = null,
        Action<WebApplicationBuilder>? afterwards = null, bool full = false)
    {
        var app = Build(settings, map, build, description, environment, urls, configure, afterwards, full);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new RunningService(app);
    }

    internal static WebApplication Build(IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<WebApplication>? map = null,
        Action<WebApplicationBuilder>? build = null, PlatformDescription? description = null, string environment = "Production",
        string? urls = "http://127.0.0.1:0", Action<PlatformOptions>? configure = null, Action<WebApplicationBuilder>? afterwards = null,
            bool full = false)
    {
        var options = new WebApplicationOptions
        {
            EnvironmentName = environment,
            ApplicationName = "PlatformSdk.Tests",
            // What the framework sets up by these it reads before a test can add to the configuration.
            Args = [.. full
                ? (settings ?? []).Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}")
                : []],
        };
        var builder = full ? WebApplication.CreateBuilder(options) : WebApplication.CreateSlimBuilder(options);
        builder.Configuration.AddInMemoryCollection([new("Platform:Shutdown:Drain", "0s")])
            .AddInMemoryCollection(settings?.GroupBy(setting => setting.Key).Select(same => same.Last()));
        if (urls is not null)
            builder.WebHost.UseUrls(urls);
        // The console belongs to the test run; what a service prints is tested in a process of its own.
        builder.Logging.ClearProviders();
        build?.Invoke(builder);
        builder.AddPlatform(description ?? Description, configure);
        afterwards?.Invoke(builder);
        var app = builder.Build();
        app.MapPlatform();
        map?.Invoke(app);
        return app;
    }

    internal async Task<HttpStatusCode> StatusAsync(string path) => (await Client.GetAsync(path)).StatusCode;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
