using System.Net;
using System.Net.Sockets;
using System.Text;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Processes;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web.BrokenRequests;

/// <summary>The test service as a process of its own, and all that it tells of a request: span, metric, console, log records.</summary>
public abstract class ObservedProcess(string protocols) : IAsyncLifetime
{
    private OtlpReceiver? _collector;
    private ChildProcess? _process;
    private int _lines;
    private int _records;
    private double _failures;

    internal Uri Address { get; private set; } = null!;

    internal int Port => Address.Port;

    public async ValueTask InitializeAsync()
    {
        _collector = await OtlpReceiver.StartAsync();
        _process = ServiceProcess.Start([.. _collector.Variables(), new("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            new("Platform__Telemetry__Logs", "both"), new("Kestrel__EndpointDefaults__Protocols", protocols),
            new("Kestrel__Limits__MinRequestBodyDataRate__GracePeriod", "1100ms"), new("Kestrel__Limits__MaxRequestBodySize", "100000")]);
        Address = await _process.AddressAsync();
    }

    internal static string NewTrace() => Guid.NewGuid().ToString("N");

    internal static string Parent(string trace) => $"00-{trace}-00f067aa0ba902b7-01";

    /// <summary>The status that the service counted the request under.</summary>
    internal async Task<int> StatusOfAsync(string trace)
    {
        var span = await Eventually.GetAsync("the server span",
            () => _collector!.Received.Spans.FirstOrDefault(span => span.TraceId == trace && span.Span.Kind == Testing.Otlp.Wire.SpanKind.Server));
        return Convert.ToInt32(span.Tags["http.response.status_code"], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Fails when anything at all was logged as an error, or counted as a failure of the service's own, since it was asked last.</summary>
    internal async Task ShouldBlameNobodyButTheClientAsync()
    {
        using var client =
            new HttpClient
            {
                BaseAddress = Address,
                DefaultRequestVersion = protocols == "Http2"
            ? HttpVersion.Version20
            : HttpVersion.Version11,
                DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact
            };
        (await client.GetStringAsync("/")).ShouldBe("orders");
        var (lines, records, failures) = (_process!.Lines, _collector!.Received.Logs, await CountFailuresAsync());
        var (errors, errorRecords, failed) =
            (lines.Skip(_lines).Where(IsError).ToList(),
            records.Skip(_records).Where(log => (int)log.Record.SeverityNumber >= 17).Select(log => log.Body).ToList(), failures - _failures);
        (_lines, _records, _failures) = (lines.Count, records.Count, failures);
        errors.ShouldBeEmpty();
        errorRecords.ShouldBeEmpty();
        failed.ShouldBe(0);
    }

    private async Task<double> CountFailuresAsync()
    {
        var seen = _collector!.Received.Metrics.Count;
        var metric = await Eventually.GetAsync("the metric",
            () => _collector.Received.Metrics.Skip(seen).LastOrDefault(metric => metric.Name == "http.server.request.duration"));
        return metric.Points.Where(point =>
            Convert.ToInt32(point.Tags["http.response.status_code"], System.Globalization.CultureInfo.InvariantCulture) >= 500)
            .Sum(point => point.Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _process!.DisposeAsync();
        await _collector!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static bool IsError(string line) =>
        !line.Contains("\"level\":\"info\"", StringComparison.Ordinal) && !line.Contains("\"level\":\"warn\"", StringComparison.Ordinal);
}

public sealed class Http1Process() : ObservedProcess("Http1")
{
    /// <summary>Sends the beginning of a request, waits until the service works on it, and then does what the client does.</summary>
    internal async Task<string> SendAsync(string trace, string head, string body, Func<Socket, Task> then, bool waits = true)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, Port);
        await socket.SendAsync(Encoding.Latin1.GetBytes($"{head}Host: localhost\r\ntraceparent: {Parent(trace)}\r\n\r\n"));
        // The server asks for the body (100), or begins to answer. Left there, for the response to be read in one go.
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        if (waits)
            await socket.ReceiveAsync(new byte[1], SocketFlags.Peek, deadline.Token);
        await socket.SendAsync(Encoding.Latin1.GetBytes(body));
        await then(socket);
        try
        {
            return socket.Connected ? await RawHttp.ReadAsync(socket) : "";
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return "";
        }
    }

    internal static Task Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    internal static Task End(Socket socket)
    {
        socket.Shutdown(SocketShutdown.Send);
        return Task.CompletedTask;
    }

    internal static Task Wait(Socket socket) => Task.CompletedTask;
}

public sealed class Http2Process() : ObservedProcess("Http2")
{
    internal Task<RawHttp2Request> PostAsync(string path, params (string Name, string Value)[] headers) =>
        RawHttp2Request.StartAsync(Port, "POST", path, headers);
}
