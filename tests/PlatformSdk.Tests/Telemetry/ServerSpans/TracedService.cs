using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.ServerSpans;

/// <summary>A service with routes of every kind, and the collector that its spans go to. Each test finds its span by a trace id of its own.</summary>
public sealed class TracedService : IAsyncLifetime
{
    private OtlpReceiver? _collector;
    private RunningService? _service;
    private RunningService? _http2;

    /// <summary>Ends once the service works on a request to /late.</summary>
    internal CancellationTokenSource Late { get; } = new();

    internal RunningService Service => _service!;

    internal RunningService Http2 => _http2!;

    public async ValueTask InitializeAsync()
    {
        _collector = await OtlpReceiver.StartAsync();
        _service = await RunningService.StartAsync(_collector.Variables(), Map);
        _http2 = await RunningService.StartAsync(_collector.Variables(), Map,
            builder => builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2)));
    }

    /// <summary>Sends a request under a trace of its own and gives the span that came of it.</summary>
    internal async Task<ReceivedSpan> SpanOfAsync(HttpRequestMessage request, RunningService? service = null,
        CancellationToken cancellation = default)
    {
        var trace = Guid.NewGuid().ToString("N");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        try
        {
            using var answer = await (service ?? Service).Client.SendAsync(request, cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // A request that ends without an answer has a span too.
        }
        return await SpanOfTraceAsync(trace);
    }

    internal Task<ReceivedSpan> SpanOfTraceAsync(string trace)
        => Eventually.GetAsync("the server span",
            () => _collector!.Received.Spans.FirstOrDefault(span => span.TraceId == trace && span.Span.Kind == Testing.Otlp.Wire.SpanKind.Server));

    internal Task<ReceivedSpan> GetAsync(string path) => SpanOfAsync(new HttpRequestMessage(HttpMethod.Get, path));

    internal bool HasSpan(string trace) => _collector!.Received.Spans.Any(span => span.TraceId == trace);

    public async ValueTask DisposeAsync()
    {
        await _service!.DisposeAsync();
        await _http2!.DisposeAsync();
        await _collector!.DisposeAsync();
        Late.Dispose();
    }

    private void Map(WebApplication app)
    {
        app.MapGet("/", () => "root");
        app.MapGet("/orders/{id:int}", (int id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        app.MapPost("/orders", () => Results.Created());
        app.MapGet("/refused", () => Results.BadRequest());
        app.MapGet("/broken", () => Results.StatusCode(503));
        app.MapGet("/throws", string () => throw new InvalidOperationException("no stock"));
        app.MapGet("/throws/later", async Task<string> () => { await Task.Yield(); throw new InvalidOperationException("no stock"); });
        app.MapGet("/late", async (CancellationToken cancellation) =>
        {
            await Late.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
            return "";
        });
        app.MapGet("/tagged", () =>
        {
            foreach (var key in (string[])["client.address", "http.route", "http.response.status_code", "error.type"])
                Activity.Current!.SetTag(key, "of the service");
            return Results.StatusCode(500);
        });
        app.MapGet("/moved", () => Results.Redirect("/"));
        app.MapGet("/stream", async (HttpResponse response) =>
        {
            for (var i = 0; i < 5; i++)
            {
                await response.WriteAsync("piece ");
                await response.Body.FlushAsync();
            }
        });
        app.MapMethods("/any", ["BREW"], () => "coffee");
        app.MapGroup("/group").MapGet("/{name}/{*rest}", (string name) => name);
        app.Map("/branch", branch => branch.Run(context => context.Response.WriteAsync("branch")));
    }
}
