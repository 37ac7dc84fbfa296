using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

/// <summary>A service with a management port and a token, as its operator sees it.</summary>
internal sealed class ManagedService : IAsyncDisposable
{
    internal const string Token = "correct horse battery staple";

    private readonly RunningService _service;

    private ManagedService(RunningService service, int port)
    {
        (_service, Port) = (service, port);
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    internal int Port { get; }

    internal HttpClient Client { get; }

    internal IServiceProvider Services => _service.App.Services;

    internal static PlatformDescription WithToken { get; } =
        RunningService.Description with { Needs = [new PlatformNeed("management-token", "secret") { Optional = true }] };

    internal static async Task<ManagedService> StartAsync(TestClock? clock = null, LogSink? log = null, PlatformDescription? description = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<WebApplicationBuilder>? build = null)
    {
        var port = FreePort.Next();
        var service = await RunningService.StartAsync(
            [new("Platform:ManagementPort", $"{port}"), new("Platform:Secrets:Store", "none"), new("Secrets:management-token", Token), .. settings
                ?? []],
            description: description ?? WithToken,
            build: builder =>
            {
                // Without a provider no level is enabled.
                builder.Logging.AddProvider(log ?? new LogSink());
                if (clock is not null)
                    builder.Services.AddSingleton<TimeProvider>(clock);
                build?.Invoke(builder);
            });
        return new ManagedService(service, port);
    }

    internal ILogger Logger(string category) => Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

    /// <summary>As at run time a store does.</summary>
    internal void Configure(string key, string? value) => Services.GetRequiredService<IConfiguration>()[key] = value;

    internal async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    internal async Task<HttpResponseMessage> PutAsync(string category, string body, string? authorization = "Bearer " + Token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/loggers/{category}") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.DisposeAsync();
    }
}
