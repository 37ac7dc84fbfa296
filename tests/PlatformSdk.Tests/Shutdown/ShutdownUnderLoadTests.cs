using System.Net;
using System.Runtime.InteropServices;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Shutdown;

/// <summary>
/// 200 clients, SIGTERM in the middle, and clients that leave as a load balancer does: they ask readiness and stop coming a moment after it
/// fails.
/// </summary>
[Collection(Collections.Alone)]
public sealed class ShutdownUnderLoadTests
{
    [Theory]
    [InlineData("1.1", false)]
    [InlineData("1.1", true)]
    [InlineData("2.0", false)]
    public async Task Under_load_no_request_fails_and_none_is_cut(string version, bool connectionPerRequest)
    {
        var management = FreePort.Next();
        await using var process = ServiceProcess.Start(
        [
            new("Platform__ManagementPort", $"{management}"),
            new("Platform__Shutdown__Drain", "2s"),
            new("Logging__LogLevel__Default", "Warning"),
            new("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
            new("Kestrel__EndpointDefaults__Protocols", version == "2.0" ? "Http2" : "Http1"),
        ]);
        var address = await process.AddressAsync();
        using var probe = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{management}") };
        using var handler =
            new SocketsHttpHandler
            {
                PooledConnectionLifetime = connectionPerRequest
            ? TimeSpan.Zero
            : Timeout.InfiniteTimeSpan,
                EnableMultipleHttp2Connections = true
            };
        using var client =
            new HttpClient(handler)
            {
                BaseAddress = address,
                DefaultRequestVersion = Version.Parse(version),
                DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact
            };
        using var leave = new CancellationTokenSource();
        var load = new Load(client, leave.Token);

        var clients = Enumerable.Range(0, 200).Select(load.RunAsync).ToArray();
        await Eventually.IsTrueAsync("every client has been served", () => load.Served > 1_000);
        process.Signal(PosixSignal.SIGTERM);
        await Eventually.IsTrueAsync("readiness fails",
            async () => (await probe.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);
        var servedWhenUnready = load.Served;
        (await probe.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.IsTrueAsync("the drain serves on", () => load.Served > servedWhenUnready + 200);
        await leave.CancelAsync();
        await Task.WhenAll(clients);

        load.Failures.ShouldBeEmpty();
        (await process.ExitCodeAsync()).ShouldBe(0);
    }

    /// <summary>What the clients do and what became of it.</summary>
    private sealed class Load(HttpClient client, CancellationToken leave)
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _failures = new();
        private int _served;

        internal int Served => Volatile.Read(ref _served);

        internal IReadOnlyCollection<string> Failures => _failures;

        internal async Task RunAsync(int number)
        {
            while (!leave.IsCancellationRequested)
            {
                try
                {
                    // Every tenth is long enough to be under way when something ends.
                    using var answer =
                        await client.GetAsync(number % 10 == 0 ? "/slow?milliseconds=300" : "/slow?milliseconds=20", CancellationToken.None);
                    var body = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                    if (answer.StatusCode != HttpStatusCode.OK || body != "slow")
                        _failures.Enqueue($"{answer.StatusCode}: {body}");
                    Interlocked.Increment(ref _served);
                }
                catch (HttpRequestException exception)
                {
                    _failures.Enqueue(exception.ToString());
                }
            }
        }
    }
}
