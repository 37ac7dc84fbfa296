using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Testing.Otlp;

/// <summary>
/// A collector on a real socket of the loopback interface: takes OTLP over HTTP and over gRPC, decodes the protobuf and keeps what came.
/// </summary>
public sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app, Received received, CollectorFault fault)
    {
        _app = app;
        Received = received;
        Fault = fault;
        Http = new Uri(app.Urls.First());
        Grpc = new Uri(app.Urls.Last());
    }

    /// <summary>The endpoint for <c>http/protobuf</c>.</summary>
    public Uri Http { get; }

    /// <summary>The endpoint for <c>grpc</c>.</summary>
    public Uri Grpc { get; }

    public Received Received { get; }

    /// <summary>How the collector misbehaves from now on.</summary>
    public CollectorFault Fault { get; }

    public static async Task<OtlpReceiver> StartAsync()
    {
        var received = new Received();
        var fault = new CollectorFault();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Logging.ClearProviders();
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var app = builder.Build();
        var exchange = new OtlpExchange(received, fault);
        app.Run(exchange.AnswerAsync);
        await app.StartAsync();
        return new OtlpReceiver(app, received, fault);
    }

    /// <summary>The variables by which a process is told to export here.</summary>
    public Dictionary<string, string?> Variables(bool grpc = false) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = (grpc ? Grpc : Http).AbsoluteUri,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = grpc ? "grpc" : "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "50",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "50",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
    };

    public async ValueTask DisposeAsync()
    {
        Fault.End();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
