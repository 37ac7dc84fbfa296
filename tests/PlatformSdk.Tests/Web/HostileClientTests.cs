using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web;

/// <summary>
/// Requests as no client library would send them, on bare sockets. Each is refused within its limit, and others go on being served.
/// </summary>
public sealed class HostileClientTests
{
    private const string Host = "Host: localhost\r\n";

    [Fact]
    public async Task A_body_that_drips_is_cut_off()
    {
        await using var service = await StartAsync([new("Kestrel:Limits:MinRequestBodyDataRate:GracePeriod", "1100ms")]);
        using var socket = await ConnectAsync(service);
        await SendAsync(socket, $"POST /read HTTP/1.1\r\n{Host}Content-Length: 1000000\r\n\r\n");

        var answer = await DripAsync(socket);

        answer.ShouldStartWith("HTTP/1.1 408 ");
        await ShouldStillServeAsync(service);
    }

    [Fact]
    public async Task A_client_that_never_ends_its_headers_is_cut_off()
    {
        await using var service = await StartAsync([new("Kestrel:Limits:RequestHeadersTimeout", "1s")]);
        using var socket = await ConnectAsync(service);
        await SendAsync(socket, $"GET / HTTP/1.1\r\n{Host}X-A: ");

        (await DripAsync(socket)).ShouldStartWith("HTTP/1.1 408 ");
        await ShouldStillServeAsync(service);
    }

    [Fact]
    public async Task Answers_that_nobody_takes_do_not_hold_the_service()
    {
        await using var service =
            await StartAsync([new("Kestrel:Limits:MinResponseDataRate:GracePeriod", "1100ms"),
            new("Kestrel:Limits:MinResponseDataRate:BytesPerSecond", "10000000")]);
        using var socket = await ConnectAsync(service);
        await SendAsync(socket, $"GET /much HTTP/1.1\r\n{Host}\r\n");

        await Eventually.IsTrueAsync("the service gives the client up", () => !service.Given.IsEmpty);
        await ShouldStillServeAsync(service);
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "more headers than a hundred", $"GET / HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: 1\r\n"))}\r\n",
            "431" },
        { "headers without end", $"GET / HTTP/1.1\r\n{Host}X: {new string('a', 100_000)}\r\n\r\n", "431" },
        { "a request line of 10,000 characters", $"GET /{new string('a', 10_000)} HTTP/1.1\r\n{Host}\r\n", "414" },
        { "a body said to be larger than the limit", $"POST /read HTTP/1.1\r\n{Host}Content-Length: 30000001\r\n\r\n", "413" },
        { "a length that is no number", $"POST /read HTTP/1.1\r\n{Host}Content-Length: many\r\n\r\n", "400" },
        { "two lengths that disagree", $"POST /read HTTP/1.1\r\n{Host}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "400" },
        { "a chunk size that is no number", $"POST /read HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\nzz\r\n", "400" },
        { "no host", "GET / HTTP/1.1\r\n\r\n", "400" },
        { "two hosts", $"GET / HTTP/1.1\r\n{Host}Host: other\r\n\r\n", "400" },
        { "a zero byte in the path", $"GET /%00 HTTP/1.1\r\n{Host}\r\n", "400" },
        { "a header with a control character", $"GET / HTTP/1.1\r\n{Host}X: a\0b\r\n\r\n", "400" },
        { "a header name with a space", $"GET / HTTP/1.1\r\n{Host}X Y: a\r\n\r\n", "400" },
        { "a folded header", $"GET / HTTP/1.1\r\n{Host}X: a\r\n b\r\n\r\n", "400" },
        { "an unknown version", $"GET / HTTP/9.9\r\n{Host}\r\n", "505" },
        { "no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", "400" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_request_that_is_too_large_is_refused(string what, string request, string status)
    {
        await using var service = await StartAsync();

        (await RawHttp.ExchangeAsync(service.Service.Address.Port, request)).ShouldStartWith($"HTTP/1.1 {status} ", customMessage: what);
        await ShouldStillServeAsync(service);
    }

    [Fact]
    public async Task A_body_that_does_not_say_its_length_is_refused_where_it_passes_the_limit()
    {
        await using var service = await StartAsync([new("Kestrel:Limits:MaxRequestBodySize", "1000")]);

        (await RawHttp.ExchangeAsync(service.Service.Address.Port,
            $"POST /read HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\n7d0\r\n{new string('a', 2_000)}\r\n"))
            .ShouldStartWith("HTTP/1.1 413 ");
        await ShouldStillServeAsync(service);
    }

    [Fact]
    public async Task More_connections_than_the_limit_are_closed_and_those_that_are_there_go_on()
    {
        await using var service = await StartAsync([new("Kestrel:Limits:MaxConcurrentConnections", "2")]);
        using var first = await ConnectAsync(service);
        using var second = await ConnectAsync(service);
        await SendAsync(first, $"GET / HTTP/1.1\r\n{Host}\r\n");
        (await RawHttp.ReadAsync(first)).ShouldStartWith("HTTP/1.1 200 ");
        await SendAsync(second, $"GET / HTTP/1.1\r\n{Host}\r\n");
        (await RawHttp.ReadAsync(second)).ShouldStartWith("HTTP/1.1 200 ");

        using var third = await ConnectAsync(service);
        (await RawHttp.ReadAsync(third)).ShouldBe("");

        await SendAsync(first, $"GET / HTTP/1.1\r\n{Host}\r\n");
        (await RawHttp.ReadAsync(first)).ShouldStartWith("HTTP/1.1 200 ");
    }

    [Fact]
    public async Task A_flood_of_half_open_requests_leaves_room_for_the_others()
    {
        await using var service = await StartAsync();
        var flood = new List<Socket>();
        for (var i = 0; i < 300; i++)
        {
            var socket = await ConnectAsync(service);
            flood.Add(socket);
            await SendAsync(socket, $"POST /read HTTP/1.1\r\n{Host}Content-Length: 100\r\n\r\nx");
        }

        await ShouldStillServeAsync(service);
        flood.ForEach(socket => socket.Dispose());
    }

    private sealed record Target(RunningService Service, System.Collections.Concurrent.ConcurrentQueue<string> Given) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }

    private static async Task<Target> StartAsync(IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var given = new System.Collections.Concurrent.ConcurrentQueue<string>();
        return new(await RunningService.StartAsync(settings, app =>
        {
            app.MapGet("/", () => "x");
            app.MapPost("/read",
                async (HttpRequest request) => { await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted); return "read"; });
            app.MapGet("/much", async (HttpContext context) =>
            {
                var block = new byte[1_000_000];
                while (!context.RequestAborted.IsCancellationRequested)
                    await context.Response.Body.WriteAsync(block, CancellationToken.None);
                given.Enqueue("up");
            });
        }), given);
    }

    private static async Task ShouldStillServeAsync(Target target) => (await target.Service.StatusAsync("/")).ShouldBe(HttpStatusCode.OK);

    private static async Task<Socket> ConnectAsync(Target target)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, target.Service.Address.Port);
        return socket;
    }

    private static Task<int> SendAsync(Socket socket, string text) => socket.SendAsync(Encoding.Latin1.GetBytes(text));

    /// <summary>Sends a byte now and then until the server has had enough.</summary>
    private static async Task<string> DripAsync(Socket socket)
    {
        var answer = RawHttp.ReadAsync(socket);
        while (!answer.IsCompleted)
        {
            try
            {
                await SendAsync(socket, "x");
            }
            catch (SocketException)
            {
                break;
            }
            await Task.WhenAny(answer, Task.Delay(50));
        }
        return await answer;
    }
}
