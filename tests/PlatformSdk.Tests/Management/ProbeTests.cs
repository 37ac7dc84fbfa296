using System.Net;
using System.Net.Sockets;
using System.Text;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

/// <summary>What clients of every kind send to the management port, and that none of them keeps the next probe from its answer.</summary>
public sealed class ProbeTests
{
    private const string Probe = "GET /health/live HTTP/1.1\r\nHost: pod\r\n\r\n";

    [Theory]
    [InlineData(Probe, "HTTP/1.1 200 OK")]
    [InlineData("GET /health/live?verbose=1 HTTP/1.1\r\nHost: pod\r\n\r\n", "HTTP/1.1 200 OK")]
    [InlineData("GET /%68ealth/live HTTP/1.1\r\nHost: pod\r\n\r\n", "HTTP/1.1 200 OK")]
    [InlineData("GET http://pod:8081/health/ready HTTP/1.1\r\nHost: pod\r\n\r\n", "HTTP/1.1 200 OK")]
    [InlineData("\r\nGET /health/startup HTTP/1.1\r\nhost: pod\r\n\r\n", "HTTP/1.1 200 OK")]
    [InlineData("GET /health/live HTTP/1.0\r\n\r\n", "HTTP/1.1 200 OK")]
    [InlineData("POST /health/live HTTP/1.1\r\nHost: pod\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 405")]
    [InlineData("DELETE /health HTTP/1.1\r\nHost: pod\r\n\r\n", "HTTP/1.1 405")]
    [InlineData("GET / HTTP/1.1\r\nHost: pod\r\n\r\n", "HTTP/1.1 404")]
    [InlineData("GET /health/live/ HTTP/1.1\r\nHost: pod\r\n\r\n", "HTTP/1.1 404")]
    [InlineData("POST /upload HTTP/1.1\r\nHost: pod\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "HTTP/1.1 404")]
    [InlineData("GET /health/live HTTP/1.1\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: pod\r\n folded: line\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: pod\r\nno colon\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: pod\r\nContent-Length: many\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: pod\r\nContent-Length: -1\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET  /health/live HTTP/1.1\r\nHost: pod\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("\u0016\u0003\u0001 a TLS greeting\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET /health/live HTTP/2.0\r\nHost: pod\r\n\r\n", "HTTP/1.1 505")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/1.1 505")]
    public async Task A_request_gets_the_answer_of_HTTP(string request, string status)
    {
        var port = FreePort.Next();
        await using var service = await StartAsync(port);

        (await RawHttp.ExchangeAsync(port, request)).ShouldStartWith(status);
        (await RawHttp.ExchangeAsync(port, Probe)).ShouldStartWith("HTTP/1.1 200");
    }

    [Theory]
    [InlineData(9_000, 0, "HTTP/1.1 414")]
    [InlineData(0, 40_000, "HTTP/1.1 431")]
    [InlineData(0, 100_000, "HTTP/1.1 431")]
    public async Task A_head_that_is_too_long_is_refused(int line, int header, string status)
    {
        var port = FreePort.Next();
        await using var service = await StartAsync(port);

        (await RawHttp.ExchangeAsync(port, $"GET /{new string('a', line)} HTTP/1.1\r\nHost: pod\r\nX: {new string('b', header)}\r\n\r\n"))
            .ShouldStartWith(status);
    }

    [Fact]
    public async Task HEAD_gets_the_head_alone()
    {
        var port = FreePort.Next();
        await using var service = await StartAsync(port);

        var answer = await RawHttp.ExchangeAsync(port, "HEAD /health/ready HTTP/1.1\r\nHost: pod\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n");
        answer.ShouldEndWith("\r\n\r\n");
    }

    [Fact]
    public async Task Requests_follow_each_other_on_one_connection_whole_in_pieces_and_several_at_once()
    {
        var port = FreePort.Next();
        await using var service = await StartAsync(port);
        using var client = new TcpClient("127.0.0.1", port);
        var stream = client.GetStream();

        for (var i = 0; i < 3; i++)
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Probe));
        foreach (var letter in Encoding.ASCII.GetBytes(Probe))
            await stream.WriteAsync(new[] { letter });
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Probe + Probe + "GET /health/live HTTP/1.1\r\nHost: pod\r\nConnection: close\r\n\r\n"));

        using var reader = new StreamReader(stream);
        var answers = await reader.ReadToEndAsync();
        answers.Split("HTTP/1.1 200 OK").Length.ShouldBe(8, answers);
    }

    [Theory]
    [InlineData(1_000, "")]
    [InlineData(400, "GET /health/live HTTP/1.1\r\nHost:")]
    [InlineData(400, Probe)]
    public async Task Clients_that_hold_their_connections_do_not_keep_a_probe_out(int clients, string sent)
    {
        var port = FreePort.Next();
        await using var service = await StartAsync(port);
        var held = new List<TcpClient>();
        try
        {
            for (var i = 0; i < clients; i++)
            {
                var client = new TcpClient();
                held.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, port);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(sent));
            }

            for (var i = 0; i < 5; i++)
                (await RawHttp.ExchangeAsync(port, Probe)).ShouldStartWith("HTTP/1.1 200");
        }
        finally
        {
            held.ForEach(client => client.Dispose());
        }
    }

    [Fact]
    public async Task A_client_that_never_reads_and_one_that_vanishes_do_not_keep_a_probe_out()
    {
        var port = FreePort.Next();
        await using var service = await StartAsync(port);
        using var deaf = new TcpClient("127.0.0.1", port);
        var requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Probe, 1_000)));
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            while (!enough.IsCancellationRequested)
                await deaf.GetStream().WriteAsync(requests, enough.Token);
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // Dropped, or no longer taken from.
        }
        using (var gone = new TcpClient("127.0.0.1", port))
        {
            await gone.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /health"));
            gone.LingerState = new LingerOption(enable: true, 0);
        }

        (await RawHttp.ExchangeAsync(port, Probe)).ShouldStartWith("HTTP/1.1 200");
    }

    [Fact]
    public async Task Details_are_whole_and_may_be_written_by_the_service()
    {
        var port = FreePort.Next();
        await using var service =
            await RunningService.StartAsync([new("Platform:ManagementPort", $"{port}")],
            configure: platform => platform.Health.ResponseWriter = async (context, report) =>
        {
            context.Response.ContentType = "text/csv";
            context.Response.Headers["X-Mine"] = "yes";
            await context.Response.Body.WriteAsync(new byte[500_000]);
        });
        using var client = new HttpClient();

        var answer = await client.GetAsync($"http://127.0.0.1:{port}/health");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        answer.Headers.GetValues("X-Mine").ShouldBe(["yes"]);
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe(500_000);
    }

    [Fact]
    public async Task Details_whose_writer_fails_are_500_and_probes_go_on()
    {
        var port = FreePort.Next();
        await using var service = await RunningService.StartAsync([new("Platform:ManagementPort", $"{port}")],
            configure: platform => platform.Health.ResponseWriter = (_, _) => throw new InvalidOperationException("no paper"));

        (await RawHttp.ExchangeAsync(port, "GET /health HTTP/1.1\r\nHost: pod\r\n\r\n")).ShouldStartWith("HTTP/1.1 500");
        (await RawHttp.ExchangeAsync(port, Probe)).ShouldStartWith("HTTP/1.1 200");
    }

    [Fact]
    public async Task The_port_is_free_again_after_the_end()
    {
        var port = FreePort.Next();
        for (var i = 0; i < 3; i++)
        {
            await using var service = await StartAsync(port);
            await Eventually.IsTrueAsync("it answers",
                async () => (await RawHttp.ExchangeAsync(port, Probe)).StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
        }
    }

    private static Task<RunningService> StartAsync(int port) => RunningService.StartAsync([new("Platform:ManagementPort", $"{port}")]);
}
