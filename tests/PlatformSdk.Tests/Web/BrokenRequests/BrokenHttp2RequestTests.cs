namespace PlatformSdk.Tests.Web.BrokenRequests;

/// <summary>As <see cref="BrokenHttp1RequestTests"/>, on HTTP/2, where a request is a stream among others of one connection.</summary>
public sealed class BrokenHttp2RequestTests(Http2Process process) : IClassFixture<Http2Process>
{
    private const byte Headers = 1;
    private const byte Data = 0;
    private const byte WindowUpdate = 8;

    public static MatrixTheoryData<string, string> Breaks =>
        new(["raw", "buffered", "blocked", "kept", "json", "json/by-hand", "form/by-hand", "echo", "wrapped"],
        ["RST_STREAM", "RST", "FIN", "GOAWAY and FIN", "less than its length", "more than its length", "bad padding", "data on stream 0",
            "a frame too long", "slow"]);

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_body_that_breaks_off_is_no_fault_of_the_service(string reader, string what)
    {
        var length = what.EndsWith("its length", StringComparison.Ordinal) ? 10 : 1_000;
        using var request = await process.PostAsync($"/body/{reader}",
            ("content-type", reader.StartsWith("form", StringComparison.Ordinal) ? "application/x-www-form-urlencoded" : "application/json"),
                ("content-length", $"{length}"), ("expect", "100-continue"));
        // The server asks for the body: the service reads.
        await request.Connection.ReadUntilAsync(Headers);
        await request.Connection.DataAsync(1, "{\"s");

        await BreakAsync(request, what);

        (await process.StatusOfAsync(request.Trace)).ShouldBeOneOf(reader == "echo" ? [200, 400, 408, 499] : [400, 408, 499]);
        await process.ShouldBlameNobodyButTheClientAsync();
    }

    [Theory]
    [InlineData("/much", "RST_STREAM")]
    [InlineData("/much", "RST")]
    [InlineData("/much", "GOAWAY and FIN")]
    [InlineData("/waits", "RST_STREAM")]
    [InlineData("/waits", "RST")]
    [InlineData("/waits", "FIN")]
    [InlineData("/waits", "bad padding")]
    public async Task A_client_that_leaves_while_it_is_answered_is_no_fault_of_the_service(string path, string what)
    {
        using var request = await RawHttp2Request.StartAsync(process.Port, "GET", path);
        await request.Connection.ReadUntilAsync(Data);

        await BreakAsync(request, what);

        (await process.StatusOfAsync(request.Trace)).ShouldBe(200);
        await process.ShouldBlameNobodyButTheClientAsync();
    }

    [Fact]
    public async Task A_flow_control_window_that_overflows_is_no_fault_of_the_service()
    {
        using var request = await RawHttp2Request.StartAsync(process.Port, "GET", "/waits");
        await request.Connection.ReadUntilAsync(Data);

        await request.Connection.FrameAsync(WindowUpdate, 0, 1, [0x7f, 0xff, 0xff, 0xff]);

        (await process.StatusOfAsync(request.Trace)).ShouldBe(200);
        await process.ShouldBlameNobodyButTheClientAsync();
    }

    private static async Task BreakAsync(RawHttp2Request request, string what)
    {
        var connection = request.Connection;
        switch (what)
        {
            case "RST_STREAM": await connection.ResetAsync(1); break;
            case "RST": connection.Break(); break;
            case "FIN": connection.Dispose(); break;
            case "GOAWAY and FIN": await connection.GoAwayAsync(); connection.Dispose(); break;
            case "less than its length": await connection.DataAsync(1, "k", ends: true); break;
            case "more than its length": await connection.DataAsync(1, new string(' ', 100), ends: true); break;
            case "bad padding": await connection.FrameAsync(Data, flags: 8, stream: 1, [200, 1, 2]); break;
            case "data on stream 0": await connection.DataAsync(0, "x"); break;
            case "a frame too long": await connection.DataAsync(1, new string('x', 20_000)); break;
            case "slow": break;
            default: throw new ArgumentOutOfRangeException(nameof(what), what, "unknown");
        }
    }
}
