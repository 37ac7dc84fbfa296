using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Stores.Tests.Support;

/// <summary>A service with the needs of a test, whose configuration the test changes as a secret store would.</summary>
internal sealed class StoreService : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly IConfigurationRoot _configuration;

    internal StoreService(PlatformNeed[] needs, Action<PlatformRegistrations> register, IReadOnlyDictionary<string, string?> settings,
        Action<IServiceCollection>? services = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Store"] = "none";
        builder.Configuration["Platform:Health:Period"] = "100ms";
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddProvider(Log);
        builder.AddPlatform(new() { Name = "orders", Owner = "team", Needs = needs }, null, register);
        services?.Invoke(builder.Services);
        _host = builder.Build();
        _configuration = (IConfigurationRoot)_host.Services.GetRequiredService<IConfiguration>();
    }

    internal LogSink Log { get; } = new();

    internal IServiceProvider Services => _host.Services;

    internal T Get<T>(string need)
        where T : notnull => Services.GetRequiredKeyedService<T>(need);

    internal Task StartAsync() => _host.StartAsync();

    /// <param name="time">Ends the time that the process has for its end.</param>
    internal Task StopAsync(CancellationToken time = default) => _host.StopAsync(time);

    /// <summary>Sets values as a secret store does.</summary>
    internal void Set(params (string Key, string? Value)[] values)
    {
        foreach (var (key, value) in values)
            _configuration[key] = value;
        _configuration.Reload();
    }

    internal async Task<HealthReportEntry> CheckAsync(string need) =>
        (await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == need)).Entries[need];

    internal Task IsHealthyAsync(string need) =>
        Eventually.IsTrueAsync($"{need} is healthy", async () => (await CheckAsync(need)).Status == HealthStatus.Healthy);

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
    }
}
