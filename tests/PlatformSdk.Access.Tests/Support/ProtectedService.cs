using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Access.Issuer;

namespace PlatformSdk.Access.Tests.Support;

/// <summary>The service orders in this process, on a real socket, whose callers must authenticate.</summary>
internal sealed class ProtectedService : IAsyncDisposable
{
    private ProtectedService(WebApplication app, LogSink log)
    {
        (App, Log) = (app, log);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    internal WebApplication App { get; }

    internal LogSink Log { get; }

    internal HttpClient Client { get; }

    internal static PlatformDescription Description { get; } = new() { Name = "orders", Owner = "team-checkout", RequiresAuthentication = true };

    /// <summary>As the manifests configure it.</summary>
    internal static Dictionary<string, string?> SettingsFor(OpenIdProvider provider, string name = "orders") => new()
    {
        ["Platform:Access:Auth"] = "required",
        ["Platform:Access:Issuer"] = provider.Issuer,
        ["Platform:Access:Audience"] = $"api://{name}",
    };

    internal static Task<ProtectedService> StartAsync(OpenIdProvider provider, Action<WebApplication>? map = null,
        Action<WebApplicationBuilder>? before = null, Action<WebApplicationBuilder>? after = null, string environment = "Production")
        => StartAsync(SettingsFor(provider), map, before, after, environment);

    internal static async Task<ProtectedService> StartAsync(IReadOnlyDictionary<string, string?> settings, Action<WebApplication>? map = null,
        Action<WebApplicationBuilder>? before = null, Action<WebApplicationBuilder>? after = null, string environment = "Production",
        PlatformDescription? description = null)
    {
        var log = new LogSink();
        var app = Build(settings, log, map, before, after, environment, description);
        await app.StartAsync();
        return new ProtectedService(app, log);
    }

    internal static WebApplication Build(IReadOnlyDictionary<string, string?> settings, LogSink? log = null, Action<WebApplication>? map = null,
        Action<WebApplicationBuilder>? before = null, Action<WebApplicationBuilder>? after = null, string environment = "Production",
        PlatformDescription? description = null, Action<PlatformRegistrations>? register = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection([new("Platform:Shutdown:Drain", "0s")]).AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace);
        if (log is not null)
            builder.Logging.AddProvider(log);
        before?.Invoke(builder);
        builder.AddPlatform(description ?? Description, null, register ?? PlatformAccess.Register);
        builder.Services.AddHttpClient(IssuerSetup.Client).ConfigurePrimaryHttpMessageHandler(OpenIdProvider.Trusting);
        after?.Invoke(builder);
        var app = builder.Build();
        app.MapPlatform();
        app.MapGet("/who", (HttpContext context) =>
            $"{context.User.Identity!.Name ?? "nobody"}{(context.User.IsInRole("admin") ? " admin" : "")}");
        app.MapGet("/open", () => "open").AllowAnonymous();
        map?.Invoke(app);
        return app;
    }

    internal async Task<HttpResponseMessage> GetAsync(string path = "/who", params string[] tokens)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var token in tokens)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await Client.SendAsync(request);
    }

    internal async Task<HttpStatusCode> StatusAsync(string path = "/who", params string[] tokens) => (await GetAsync(path, tokens)).StatusCode;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        Log.Dispose();
    }
}
