using System.Net.Sockets;

namespace PlatformSdk.Tests.Web.BrokenRequests;

/// <summary>
/// What a client can do to a request on HTTP/1.1. It is answered with a 4xx or counted as 499, no error is logged, and no objective suffers.
/// </summary>
public sealed class BrokenHttp1RequestTests(Http1Process process) : IClassFixture<Http1Process>
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data; boundary=x";

    public static TheoryData<string> Readers => ["raw", "buffered", "blocked", "kept", "json", "json/by-hand", "form", "form/by-hand", "echo"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_body_that_a_reset_cuts_off_is_no_fault_of_the_service(string reader)
    {
        foreach (var (framing, part) in ((string, string)[])[("Content-Length: 1000", "{\"sku\":"),
            ("Transfer-Encoding: chunked", "7\r\n{\"sku\":\r\n")])
        {
            var trace = ObservedProcess.NewTrace();

            await process.SendAsync(trace, $"{Post(reader)}{framing}\r\nExpect: 100-continue\r\n", part, Http1Process.Reset);

            await ShouldBeTheClientsAsync(trace, [499, 400], hasBegun: reader == "echo");
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_body_that_ends_early_is_no_fault_of_the_service(string reader)
    {
        var trace = ObservedProcess.NewTrace();

        await process.SendAsync(trace, $"{Post(reader)}Content-Length: 1000\r\nExpect: 100-continue\r\n", "{\"sku\":", Http1Process.End);

        await ShouldBeTheClientsAsync(trace, [400, 499], hasBegun: reader == "echo");
    }

    public static MatrixTheoryData<string, string> Chunks =>
        new(["raw", "buffered", "blocked", "kept", "json", "json/by-hand", "form", "form/by-hand", "echo"],
        ["zz\r\n", "3\r\n{\"sXX", "3\r\n{\"s\r\nzz\r\n", "FFFFFFFFFFFFFFFF\r\n", "3\r\n{\"s\r\n0\r\nno trailer\r\n\r\n", "3;\n{\"s\r\n"]);

    [Theory]
    [MemberData(nameof(Chunks))]
    public async Task Chunks_that_are_none_are_no_fault_of_the_service(string reader, string body)
    {
        var trace = ObservedProcess.NewTrace();

        await process.SendAsync(trace, $"{Post(reader)}Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n", body, Http1Process.Wait);

        await ShouldBeTheClientsAsync(trace, [400], hasBegun: reader == "echo");
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_body_that_is_too_slow_is_no_fault_of_the_service(string reader)
    {
        var trace = ObservedProcess.NewTrace();

        await process.SendAsync(trace, $"{Post(reader)}Content-Length: 1000\r\nExpect: 100-continue\r\n", "{\"sku\":", Http1Process.Wait);

        await ShouldBeTheClientsAsync(trace, [reader == "kept" ? 400 : 408], hasBegun: reader == "echo");
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_body_that_is_too_large_is_no_fault_of_the_service(string reader)
    {
        var trace = ObservedProcess.NewTrace();
        var chunk = $"10000\r\n{new string(' ', 65_536)}\r\n";

        await process.SendAsync(trace, $"{Post(reader)}Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n", chunk + chunk, Http1Process.Wait);

        await ShouldBeTheClientsAsync(trace, [reader == "kept" ? 400 : 413], hasBegun: reader == "echo");
    }

    public static TheoryData<string, string, string, int> Unreadable => new()
    {
        { "json", Json, "{\"sku\":", 400 },
        { "json", Json, "", 400 },
        { "json", "application/json; charset=klingon", "{}", 415 },
        { "json", Json, "{\"sku\":\"\xff\xfe\"}", 400 },
        { "json/by-hand", Json, "{\"sku\":", 400 },
        { "json/by-hand", Json, "", 400 },
        { "json/by-hand", "text/plain", "{}", 415 },
        { "json/by-hand", "application/json; charset=klingon", "{}", 415 },
        { "json/by-hand", Json, "[1,2]", 400 },
        { "form", Multipart, "no part", 400 },
        { "form", "multipart/form-data", "--x--", 400 },
        { "form/by-hand", Json, "{}", 415 },
        { "form/by-hand", "multipart/form-data", "--x--", 400 },
        { "form/by-hand", Multipart, "no part", 400 },
        { "form/by-hand", Multipart, "--x\r\nno header\r\n\r\n", 400 },
        { "form/by-hand", Form, string.Concat(Enumerable.Range(0, 2_000).Select(i => $"k{i}=v&")), 400 },
        { "form/by-hand", Form, new string('k', 5_000), 400 },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_body_that_cannot_be_read_is_no_fault_of_the_service(string reader, string type, string body, int status)
    {
        var trace = ObservedProcess.NewTrace();

        var answer = await process.SendAsync(trace, $"POST /body/{reader} HTTP/1.1\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n",
            body, Http1Process.Wait, waits: false);

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        await ShouldBeTheClientsAsync(trace, [status]);
    }

    [Theory]
    [InlineData("raw", "gzip")]
    [InlineData("json", "gzip")]
    [InlineData("json/by-hand", "br")]
    [InlineData("form/by-hand", "deflate")]
    public async Task A_body_that_is_not_encoded_as_it_says_is_no_fault_of_the_service(string reader, string encoding)
    {
        var trace = ObservedProcess.NewTrace();

        await process.SendAsync(trace, $"{Post(reader)}Content-Encoding: {encoding}\r\nContent-Length: 20\r\n", "this is not encoded ",
            Http1Process.Wait, waits: false);

        await ShouldBeTheClientsAsync(trace, [400]);
    }

    [Theory]
    [InlineData("/much")]
    [InlineData("/waits")]
    public async Task A_client_that_leaves_while_it_is_answered_is_no_fault_of_the_service(string path)
    {
        foreach (var leave in (Func<Socket, Task>[])[Http1Process.Reset, Close])
        {
            var trace = ObservedProcess.NewTrace();

            await process.SendAsync(trace, $"GET {path} HTTP/1.1\r\n", "", leave);

            await ShouldBeTheClientsAsync(trace, [200]);
        }
    }

    [Fact]
    public async Task A_web_socket_that_is_dropped_is_no_fault_of_the_service()
    {
        foreach (var leave in (Func<Socket, Task>[])[Http1Process.Reset, Http1Process.End, Close])
        {
            var trace = ObservedProcess.NewTrace();

            await process.SendAsync(trace,
                "GET /socket HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " +
                "dGhlIHNhbXBsZSBub25jZQ==\r\n", "\x01", leave);

            await ShouldBeTheClientsAsync(trace, [101]);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upgrade: websocket\r\n")]
    [InlineData("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 8\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n")]
    public async Task A_plain_request_to_an_endpoint_of_web_sockets_is_no_fault_of_the_service(string headers)
    {
        var trace = ObservedProcess.NewTrace();

        await process.SendAsync(trace, $"GET /socket HTTP/1.1\r\n{headers}", "", Http1Process.Wait, waits: false);

        await ShouldBeTheClientsAsync(trace, [400]);
    }

    [Fact]
    public async Task An_exception_around_a_broken_request_changes_nothing()
    {
        foreach (var end in (Func<Socket, Task>[])[Http1Process.Reset, Http1Process.End, Http1Process.Wait])
        {
            var trace = ObservedProcess.NewTrace();

            await process.SendAsync(trace, $"{Post("wrapped")}Content-Length: 1000\r\nExpect: 100-continue\r\n", "x", end);

            await ShouldBeTheClientsAsync(trace, [400, 408, 499]);
        }
    }

    private static Task Close(Socket socket)
    {
        socket.Close();
        return Task.CompletedTask;
    }

    private static string Post(string reader)
        => $"POST /body/{reader} HTTP/1.1\r\nContent-Type: {(reader.StartsWith("form", StringComparison.Ordinal) ? Form : Json)}\r\n";

    /// <param name="trace">Of the request.</param>
    /// <param name="statuses">What it may be counted as: who ended is sometimes there to be answered and sometimes not.</param>
    /// <param name="hasBegun">True when the answer may have begun, and its status with it.</param>
    private async Task ShouldBeTheClientsAsync(string trace, int[] statuses, bool hasBegun = false)
    {
        (await process.StatusOfAsync(trace)).ShouldBeOneOf(hasBegun ? [200, .. statuses] : statuses);
        await process.ShouldBlameNobodyButTheClientAsync();
    }
}
