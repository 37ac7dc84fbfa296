using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Tests.Calls;

/// <summary>A program that only calls out, quick to try again.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private readonly IHost _host;

    private Caller(IHost host) => _host = host;

    internal static Caller Create(IEnumerable<KeyValuePair<string, string?>>? settings = null, IReadOnlyList<PlatformNeed>? needs = null,
        Action<IServiceCollection>? services = null, string environment = "Production", Action<PlatformOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection([new("Platform:HttpClient:RetryDelay", "1ms")]).AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        services?.Invoke(builder.Services);
        builder.AddPlatform(new PlatformDescription { Name = "orders", Owner = "team-checkout", Kind = PlatformKind.Worker, Needs = needs ?? [] },
            configure);
        return new Caller(builder.Build());
    }

    internal HttpClient Client(string name = "") => _host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    /// <summary>Changes a setting of the running program.</summary>
    internal void Set(string key, string value)
    {
        var configuration = _host.Services.GetRequiredService<IConfiguration>();
        configuration[key] = value;
        ((IConfigurationRoot)configuration).Reload();
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }
}
