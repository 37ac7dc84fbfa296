using System.Text.Json;
using PlatformSdk.Monitoring.Tests.Live.Pipeline;
using PlatformSdk.Monitoring.Tests.Rules.Support;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>
/// A service, a job and a Prometheus that watches both by the rules of a build, through a time in which much happens. It happens once; tests look at
/// what Prometheus came to know.
/// </summary>
public sealed class WatchedService : IAsyncLifetime
{
    private static readonly string Program = typeof(global::Program).Assembly.Location;
    private readonly Stack<IAsyncDisposable> _parts = new();
    private readonly DirectoryInfo _secrets = Directory.CreateTempSubdirectory("platform-secrets-");

    internal PrometheusServer Prometheus { get; private set; } = null!;

    internal OtlpReceiver Collector { get; private set; } = null!;

    /// <summary>What fired while everything was well.</summary>
    internal IReadOnlyList<JsonElement> Quiet { get; private set; } = [];

    /// <summary>The alerts that came when there was reason, by name.</summary>
    internal Dictionary<string, JsonElement> Fired { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var cluster = new ClusterStandIn();
        Collector = Keep(await OtlpReceiver.StartAsync());
        var pipeline = Keep(await ScrapeTarget.StartAsync(() => Exposition.Of(Collector.Received)));
        var states = Keep(await ScrapeTarget.StartAsync(cluster.Expose));
        Prometheus = Keep(
            await PrometheusServer.StartAsync([.. new[] { Sample.Service, Sample.Job }.Select(s => ShortWindows.Of(RuleFile.Of(s.Production)))],
            pipeline, states));
        var users = Keep(new LoadGenerator(await StartServiceAsync()));
        await RunJobAsync();

        users.Ask("/", "/stock");
        await Patience.UntilAsync("the objectives are recorded",
            async () => (await Prometheus.QueryAsync("{__name__=~\"service:.*:ratio_rate30d\"}")).Count == 2);
        Quiet = await Prometheus.FiringAsync();

        users.Ask("/", "/fails");
        await UntilFiresAsync("AvailabilityFastBurn");
        users.Ask("/", "/slow?milliseconds=350");
        await UntilFiresAsync("LatencyFastBurn");
        await Task.WhenAll(SecretsChangeAsync(), TelemetryIsLostAsync());
        users.Ask("/", "/stock");
        await Patience.UntilAsync("the availability alert has ended", async () => (await Prometheus.FiringAsync("AvailabilityFastBurn")).Count == 0);
        cluster.Ready = false;
        await UntilFiresAsync("NoPodReady");
        cluster.Ready = true;
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
            await part.DisposeAsync();
        _secrets.Delete(recursive: true);
    }

    private async Task<Uri> StartServiceAsync()
    {
        // Now and then a failure, so that a call needs a second try; more of them would open the circuit.
        var inventory = Keep(await StubServer.StartAsync((context, number) =>
        {
            context.Response.StatusCode = number % 10 == 1 ? 503 : 200;
            return Task.CompletedTask;
        }));
        await File.WriteAllTextAsync(Path.Combine(_secrets.FullName, "stripe-key"), "first");
        await File.WriteAllTextAsync(Path.Combine(_secrets.FullName, "orders-db"),
            $"Host={inventory.Address.Host};Port={inventory.Address.Port};Username=orders;Password=first");
        var process = Keep(ChildProcess.StartAssembly(Program, ["--urls", "http://127.0.0.1:0"],
        [
            .. Variables(Sample.Service),
            new("Platform__Secrets__Path", _secrets.FullName),
            new("Platform__Secrets__RefreshInterval", "1s"),
            new("Platform__HttpClient__RetryDelay", "1ms"),
            new("Platform__Shutdown__Drain", "0s"),
            new("services__inventory__http__0", inventory.Address.AbsoluteUri),
        ]));
        return await process.AddressAsync();
    }

    private async Task RunJobAsync()
    {
        await using var job = ChildProcess.StartAssembly(Program, [], Variables(Sample.Job));
        (await job.ExitCodeAsync()).ShouldBe(0, job.Output);
    }

    private async Task SecretsChangeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_secrets.FullName, "stripe-key"), "second");
        await UntilKnownAsync("platform_secrets_rotations_total");
        File.Delete(Path.Combine(_secrets.FullName, "stripe-key"));
        await UntilKnownAsync("platform_secrets_refresh_failures_total");
    }

    private async Task TelemetryIsLostAsync()
    {
        Collector.Fault.Now = CollectorFault.Kind.Unavailable;
        var requests = Collector.Received.Requests;
        await Patience.UntilAsync("exports failed", () => Task.FromResult(Collector.Received.Requests > requests + 3));
        Collector.Fault.Now = CollectorFault.Kind.None;
        await UntilKnownAsync("platform_telemetry_dropped_total");
    }

    private Dictionary<string, string?> Variables(Sample sample)
    {
        Dictionary<string, string?> variables = new(sample.TelemetryVariables()) { ["DESCRIPTION"] = sample.Description };
        foreach (var (name, value) in Collector.Variables())
            variables[name] = value;
        return variables;
    }

    private Task UntilKnownAsync(string series) =>
        Patience.UntilAsync($"Prometheus knows {series}", async () => (await Prometheus.QueryAsync(series)).Count > 0);

    private Task UntilFiresAsync(string alert) => Patience.UntilAsync($"{alert} fires", async () =>
    {
        if (await Prometheus.FiringAsync(alert) is not [var firing, ..])
            return false;
        Fired[alert] = firing;
        return true;
    });

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
