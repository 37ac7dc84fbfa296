using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Collecting;
using PlatformSdk.Redaction;
using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Development;

/// <summary>What the page keeps does not grow with what the service does.</summary>
[Collection(Collections.Alone)]
public sealed class BoundTests
{
    private const int Requests = 100_000;
    private const int Connections = 4;

    [Fact]
    public async Task After_100_000_requests_only_the_last_are_kept()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/{id}", (int id, ILogger<BoundTests> logger) =>
        {
            logger.LogWarning("Looked at order {Id}", id);
            return id;
        }));

        var full = 0L;
        for (var tenth = 1; tenth <= 10; tenth++)
        {
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => SendAsync(service.Service.Address.Port, Requests / Connections / 10)));
            // By then all that is kept is full.
            if (tenth == 3)
                full = GC.GetTotalMemory(forceFullCollection: true);
        }
        (GC.GetTotalMemory(forceFullCollection: true) - full).ShouldBeLessThan(5_000_000, "bytes of growth over the last 70,000 requests");
        var last = await Eventually.GetAsync("the last trace", () => service.Traces.Newest().FirstOrDefault());

        last.Root.Name.ShouldBe("GET /{id}");
        var (traces, spans, size) = service.Traces.Kept;
        traces.ShouldBe(Limits.Traces);
        spans.ShouldBeLessThanOrEqualTo(Limits.Traces * 2);
        size.ShouldBeLessThan(Limits.SizeOfTraces);
        service.Get<LogStore>().Kept.Lines.ShouldBe(Limits.Logs + Limits.Warnings);
    }

    [Fact]
    public void Traces_stay_within_their_bounds_however_large_and_many_the_values_of_spans_are()
    {
        var (traces, clip) = (new TraceStore(), new Clip(new Redactor()));
        var huge = new string('x', 100_000);
        foreach (var number in Enumerable.Range(0, 5_000))
        {
            using var span = new Activity("work").SetIdFormat(ActivityIdFormat.W3C).Start();
            foreach (var tag in Enumerable.Range(0, 60))
                span.SetTag($"tag {tag}", huge);
            if (number % 2 == 0)
                span.SetStatus(ActivityStatusCode.Error, huge);
            traces.Add(KeptSpan.FromActivity(span, clip));
        }

        traces.Kept.Size.ShouldBeLessThanOrEqualTo(Limits.SizeOfTraces);
        traces.Newest().ShouldContain(trace => trace.Failures > 0);
    }

    [Fact]
    public void A_trace_stays_within_its_bounds_however_many_spans_it_has()
    {
        var (traces, clip) = (new TraceStore(), new Clip(new Redactor()));
        using var root = new Activity("root").SetIdFormat(ActivityIdFormat.W3C).Start();
        foreach (var number in Enumerable.Range(0, 10_000))
        {
            using var child = new Activity($"child {number}").Start();
            traces.Add(KeptSpan.FromActivity(child, clip));
        }
        traces.Add(KeptSpan.FromActivity(root, clip));

        var trace = traces.Newest().ShouldHaveSingleItem();
        trace.Spans.Count.ShouldBe(Limits.SpansOfATrace);
        trace.Missing.ShouldBe(10_001 - Limits.SpansOfATrace);
        trace.Root.Name.ShouldBe("root");
    }

    [Fact]
    public void A_trace_that_failed_outlives_those_that_did_not()
    {
        var (traces, clip) = (new TraceStore(), new Clip(new Redactor()));
        foreach (var number in Enumerable.Range(0, 1_000))
        {
            using var span = new Activity($"work {number}").SetIdFormat(ActivityIdFormat.W3C).Start();
            traces.Add(KeptSpan.FromActivity(number == 0 ? span.SetStatus(ActivityStatusCode.Error) : span, clip));
        }

        traces.Kept.Traces.ShouldBe(Limits.Traces + 1);
        traces.Newest()[^1].Root.Name.ShouldBe("work 0");
    }

    /// <summary>Many requests at once over one connection, as fast as they can be read.</summary>
    private static async Task SendAsync(int port, int count)
    {
        const int together = 100;
        var requests = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, together)
            .Select(id => $"GET /{id} HTTP/1.1\r\nHost: localhost\r\n\r\n")));
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", port);
        var stream = socket.GetStream();
        var buffer = new byte[65_536];
        for (var sent = 0; sent < count; sent += together)
        {
            await stream.WriteAsync(requests);
            for (var answered = 0; answered < together;)
            {
                var read = await stream.ReadAsync(buffer);
                read.ShouldBeGreaterThan(0);
                // The one of "HTTP/1.1" is the only one in an answer, and cannot be cut in two.
                answered += buffer.AsSpan(0, read).Count((byte)'P');
            }
        }
    }
}
