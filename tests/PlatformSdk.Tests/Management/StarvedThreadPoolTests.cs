using System.Net;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

/// <summary>Endpoints that block threads, and more clients than threads. The kubelet gives a probe two seconds.</summary>
public sealed class StarvedThreadPoolTests
{
    private static readonly TimeSpan s_kubelet = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("sleep")]
    [InlineData("wait")]
    [InlineData("lock")]
    public async Task Every_probe_is_answered_while_the_service_is_not(string how)
    {
        var port = FreePort.Next();
        await using var process = ServiceProcess.Start([new("Platform__ManagementPort", $"{port}")]);
        using var load = new Load(await process.AddressAsync(), $"/block?milliseconds=1000&how={how}", clients: 60);
        using var probes = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = s_kubelet };

        for (var i = 0; i < 40; i++)
        {
            (await probes.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await probes.GetAsync("/health/startup")).StatusCode.ShouldBe(HttpStatusCode.OK);
            await probes.GetAsync("/health/ready");
        }
    }

    [Fact]
    public async Task The_service_is_unready_when_its_last_result_is_older_than_three_periods_and_ready_again_afterwards()
    {
        var port = FreePort.Next();
        await using var process =
            ServiceProcess.Start([new("Platform__ManagementPort", $"{port}"), new("Platform__Health__Period", "300ms"),
            new("DOTNET_ThreadPool_UnfairSemaphoreSpinLimit", "0")]);
        var address = await process.AddressAsync();
        using var probes = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = s_kubelet };
        await Eventually.IsTrueAsync("it is ready", async () => (await probes.GetAsync("/health/ready")).IsSuccessStatusCode);

        using (new Load(address, "/block?milliseconds=3000&how=sleep", clients: 200))
            await Eventually.IsTrueAsync("it is unready",
                async () => (await probes.GetAsync("/health/ready")).StatusCode == HttpStatusCode.ServiceUnavailable);

        await Eventually.IsTrueAsync("it is ready again", async () => (await probes.GetAsync("/health/ready")).IsSuccessStatusCode);
        await process.FindAsync("the log says why", line => line.Contains("ran no background work", StringComparison.Ordinal) ? line : null);
    }

    /// <summary>So many clients that ask again as soon as they have an answer.</summary>
    private sealed class Load : IDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly HttpClient _client;

        internal Load(Uri address, string path, int clients)
        {
            _client = new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
            for (var i = 0; i < clients; i++)
                _ = AskAsync(path);
        }

        public void Dispose()
        {
            _end.Cancel();
            _client.Dispose();
            _end.Dispose();
        }

        private async Task AskAsync(string path)
        {
            try
            {
                while (!_end.IsCancellationRequested)
                    await _client.GetAsync(path, _end.Token);
            }
            catch (Exception end) when (end is OperationCanceledException or HttpRequestException or ObjectDisposedException)
            {
                // The load is over.
            }
        }
    }
}
