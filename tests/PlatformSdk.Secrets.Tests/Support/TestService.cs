using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Secrets.Reading;
using PlatformSdk.Secrets.Vault;

namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>A service as its author writes it, with a clock that the test moves and the refresh in the test's hand.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly TestClock _clock;
    private readonly IHost _host;

    private TestService(HostApplicationBuilder builder, TestClock clock)
    {
        _clock = clock;
        _host = builder.Build();
        Session = _host.Services.GetRequiredService<SecretsSession>();
    }

    public SecretsSession Session { get; }

    public IServiceProvider Services => _host.Services;

    public IConfiguration Configuration => _host.Services.GetRequiredService<IConfiguration>();

    /// <summary>Builds a service; a start that waits for its secrets is carried on by the clock.</summary>
    public static async Task<TestService> StartAsync(TestClock clock, LogSink log, Action<HostApplicationBuilder> configure,
        params PlatformNeed[] needs) =>
        await clock.RunAsync(Task.Run(() =>
        {
            var builder = Builder(clock, log, configure);
            builder.AddPlatform(Description(needs), null, VaultSecretStore.Register);
            return new TestService(builder, clock);
        }));

    public static Task<TestService> StartAsync(TestClock clock, LogSink log, ISecretStore store, params PlatformNeed[] needs) =>
        StartAsync(clock, log, store, _ => { }, needs);

    public static Task<TestService> StartAsync(
        TestClock clock, LogSink log, ISecretStore store, Action<HostApplicationBuilder> configure, params PlatformNeed[] needs) =>
        clock.RunAsync(Task.Run(() =>
        {
            var builder = Builder(clock, log, configure);
            builder.Configuration["Platform:Secrets:Store"] = "test";
            builder.AddPlatform(Description(needs), null, registrations => registrations.AddSecretStore("test", _ => store));
            return new TestService(builder, clock);
        }));

    /// <summary>Moves the clock to the next refresh, and refreshes, until the time has passed.</summary>
    public async Task PassAsync(TimeSpan time, Action? eachTime = null)
    {
        var end = _clock.Elapsed + time;
        while (Session.NextDue <= end)
        {
            if (Session.NextDue > _clock.Elapsed) _clock.Advance(Session.NextDue - _clock.Elapsed);
            await _clock.RunAsync(Session.RefreshAsync(CancellationToken.None));
            eachTime?.Invoke();
        }

        _clock.Advance(end - _clock.Elapsed);
    }

    public async Task<HealthReportEntry> HealthAsync() =>
        (await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "secrets")).Entries["secrets"];

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
    }

    private static PlatformDescription Description(PlatformNeed[] needs) => new() { Name = "orders", Owner = "team", Needs = needs };

    private static HostApplicationBuilder Builder(TestClock clock, LogSink log, Action<HostApplicationBuilder> configure)
    {
        // Nothing from the machine: not its environment, not its files.
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = Environments.Production });
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Configuration["Platform:Secrets:RefreshInterval"] = TimeSpan.FromMinutes(5).ToString("c", CultureInfo.InvariantCulture);
        // What a waiting start says on the console is for people.
        builder.Configuration["Logging:LogLevel:Default"] = "None";
        configure(builder);
        return builder;
    }
}
