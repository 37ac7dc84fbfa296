using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Management;

/// <summary>What a client may send to the pages for operators: none of it changes a level, and the next probe is answered.</summary>
public sealed class HostileOperatorTests
{
    private const string Auth = "Authorization: Bearer " + ManagedService.Token + "\r\n";
    private const string Json = "Content-Type: application/json\r\n";
    private const string Body = "{\"level\":\"Debug\"}";

    [Theory]
    [InlineData("POST /info HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}", 405)]
    [InlineData("DELETE /loggers HTTP/1.1\r\nHost: x\r\n\r\n", 405)]
    [InlineData("PUT /loggers HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 17\r\n\r\n" + Body, 405)]
    [InlineData("POST /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 17\r\n\r\n" + Body, 405)]
    [InlineData("PATCH /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 17\r\n\r\n" + Body, 405)]
    [InlineData("OPTIONS /loggers/Orders HTTP/1.1\r\nHost: x\r\nOrigin: http://evil\r\nAccess-Control-Request-Method: PUT\r\n\r\n", 405)]
    [InlineData("put /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 17\r\n\r\n" + Body, 405)]
    [InlineData("TRACE /info HTTP/1.1\r\nHost: x\r\n\r\n", 405)]
    [InlineData("CONNECT /info HTTP/1.1\r\nHost: x\r\n\r\n", 405)]
    [InlineData("GET /Info HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET /info/ HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET //info HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET /loggers/ HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET /health/../info HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET /heapdump HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET /env HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("GET /info HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /info HTTP/2.0\r\nHost: x\r\n\r\n", 505)]
    [InlineData("GET /loggers/%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET /loggers/a%00b HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET /loggers/%20 HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET /loggers/%E2%80%AEsredrO HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("PUT /loggers/* HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 17\r\n\r\n" + Body, 400)]
    [InlineData("PUT /loggers/O*r*d HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 17\r\n\r\n" + Body, 400)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Transfer-Encoding: chunked\r\n\r\n11\r\n" + Body + "\r\n0\r\n\r\n",
        411)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 4097\r\n\r\n", 413)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 9223372036854775807\r\n\r\n", 413)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 9223372036854775808\r\n\r\n", 400)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 17\r\nContent-Length: 5\r\n\r\n" + Body, 400)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Auth + Json + "Content-Length: 17\r\n\r\n" + Body, 400)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + "Content-Length: 17\r\n\r\n" + Body, 415)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + "Content-Type: text/plain\r\nContent-Length: 17\r\n\r\n" + Body, 415)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + "Content-Type: application/jsonp\r\nContent-Length: 17\r\n\r\n" + Body, 415)]
    [InlineData("PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n" + Auth + Json + "Content-Length: 0\r\n\r\n", 400)]
    public async Task A_request_is_refused_as_HTTP_says(string request, int status)
    {
        await using var service = await ManagedService.StartAsync();

        var answer = await RawHttp.ExchangeAsync(service.Port, request);

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        answer.ShouldNotContain("\r\nSet-Cookie");
        answer.ShouldNotContain("Access-Control-Allow");
        service.Logger("Orders").IsEnabled(LogLevel.Debug).ShouldBeFalse();
        (await service.Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{ "level": "Verbose" }""", "'level' is not one of Trace")]
    [InlineData("""{ "level": "1" }""", "'level' is not one of Trace")]
    [InlineData("""{ "level": 1 }""", "'level' is not one of Trace")]
    [InlineData("""{ "level": "" }""", "'level' is not one of Trace")]
    [InlineData("""{ "level": ["Debug"] }""", "'level' is not one of Trace")]
    [InlineData("""{ "level": "Debug", "for": "0s" }""", "'for' is not a duration")]
    [InlineData("""{ "level": "Debug", "for": "25h" }""", "'for' is not a duration")]
    [InlineData("""{ "level": "Debug", "for": "-5m" }""", "'for' is not a duration")]
    [InlineData("""{ "level": "Debug", "for": "ever" }""", "'for' is not a duration")]
    [InlineData("""{ "level": "Debug", "for": "1e300h" }""", "'for' is not a duration")]
    [InlineData("""{ "level": "Debug", "for": 600 }""", "'for' is not a duration")]
    [InlineData("""{ "level": "Debug", "for": null }""", "'for' is not a duration")]
    [InlineData("""{ "level": "Debug", "until": "tomorrow" }""", "unknown key")]
    [InlineData("""{ "level": "Debug", "level": "Trace" }""", "not valid JSON")]
    [InlineData("""{ "for": "5m" }""", "no key 'level'")]
    [InlineData("""[{ "level": "Debug" }]""", "no key 'level'")]
    [InlineData("\"Debug\"", "no key 'level'")]
    [InlineData("null", "no key 'level'")]
    [InlineData("Debug", "not valid JSON")]
    [InlineData("""{ "level": "Debug" """, "not valid JSON")]
    [InlineData("""{"level":{"level":{"level":{}}}}""", "not valid JSON")]
    public async Task A_body_that_is_not_valid_is_refused_with_the_reason(string body, string reason)
    {
        await using var service = await ManagedService.StartAsync();

        using var answer = await service.PutAsync("Orders", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString()!.ShouldContain(reason);
        service.Logger("Orders").IsEnabled(LogLevel.Debug).ShouldBeFalse();
    }

    [Theory]
    [InlineData(257)]
    [InlineData(5_000)]
    public async Task A_category_that_is_too_long_is_refused(int length)
    {
        await using var service = await ManagedService.StartAsync();

        (await service.PutAsync(new string('a', length), """{ "level": "Debug" }""")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await service.PutAsync(new string('a', 256), """{ "level": "Debug" }""")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Expect: 100-continue\r\n", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("Connection: keep-alive\r\n", "")]
    [InlineData("X-HTTP-Method-Override: DELETE\r\n", "")]
    public async Task A_body_may_come_after_the_head_and_in_pieces(string header, string invitation)
    {
        await using var service = await ManagedService.StartAsync();
        using var client = new System.Net.Sockets.TcpClient("127.0.0.1", service.Port) { NoDelay = true };
        var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"PUT /loggers/Orders HTTP/1.1\r\nHost: evil.example\r\n{Auth}{Json}{header}Content-Length: {Body.Length}\r\n\r\n"));
        var invited = new byte[invitation.Length];
        await stream.ReadExactlyAsync(invited);
        System.Text.Encoding.ASCII.GetString(invited).ShouldBe(invitation);
        foreach (var letter in System.Text.Encoding.ASCII.GetBytes(Body))
            await stream.WriteAsync(new[] { letter });

        var answer = await new StreamReader(stream).ReadToEndAsync();

        answer.ShouldStartWith("HTTP/1.1 200");
        answer.ShouldNotContain("evil");
        service.Logger("Orders").IsEnabled(LogLevel.Debug).ShouldBeTrue();
    }

    [Fact]
    public async Task Clients_that_never_send_their_body_do_not_keep_a_probe_out()
    {
        await using var service = await ManagedService.StartAsync();
        var held = new List<System.Net.Sockets.TcpClient>();
        for (var i = 0; i < 100; i++)
        {
            held.Add(new System.Net.Sockets.TcpClient("127.0.0.1", service.Port));
            await held[i].GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(
                $"PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n{Auth}{Json}Content-Length: 100\r\n\r\n"));
        }

        (await service.Client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        held.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task A_huge_body_is_not_read()
    {
        await using var service = await ManagedService.StartAsync();

        var answer = await RawHttp.ExchangeAsync(service.Port,
            $"PUT /loggers/Orders HTTP/1.1\r\nHost: x\r\n{Auth}{Json}Content-Length: 8000000\r\n\r\n{new string('x', 100_000)}");

        answer.ShouldStartWith("HTTP/1.1 413");
        service.Logger("Orders").IsEnabled(LogLevel.Debug).ShouldBeFalse();
    }

    [Fact]
    public async Task The_apps_port_has_none_of_the_pages()
    {
        var port = FreePort.Next();
        await using var service = await Running.RunningService.StartAsync([new("Platform:ManagementPort", $"{port}")]);

        foreach (var path in new[] { "/info", "/loggers", "/loggers/Orders", "/metrics" })
            (await service.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task With_another_logger_factory_the_answer_says_why_levels_cannot_change()
    {
        await using var service = await ManagedService.StartAsync(build: builder =>
            builder.Services.Add(new(typeof(ILoggerFactory), new OtherFactory())));

        using var answer = await service.PutAsync("Orders", """{ "level": "Debug" }""");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(nameof(OtherFactory));
    }

    private sealed class OtherFactory : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
