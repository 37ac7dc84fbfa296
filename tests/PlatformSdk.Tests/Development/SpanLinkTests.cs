using System.Diagnostics;
using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Tests.Development;

/// <summary>A span names spans of other traces, such as the messages that it handles together.</summary>
[Collection(Collections.Alone)]
public sealed class SpanLinkTests
{
    private const string Attack = "<img src=x onerror=alert(1)>";

    private static readonly ActivitySource s_source = new("Batches");

    private static readonly ActivityContext s_elsewhere =
        new(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);

    [Fact]
    public async Task The_page_leads_from_a_span_to_those_that_it_names_and_back()
    {
        ActivityContext placed = default;
        await using var service = await DevelopmentService.StartAsync(app =>
        {
            app.MapGet("/place", () =>
            {
                using var span = s_source.StartActivity("order placed");
                placed = span!.Context;
            });
            app.MapGet("/batch", () => Handle(new(placed, new() { ["batch.index"] = Attack }), new(s_elsewhere)));
        });
        await service.Client.GetAsync("/place");
        await service.Client.GetAsync("/batch");

        var batch = await service.PageThatSaysAsync(await service.TraceOfAsync("handle a batch"), "Links to");

        batch.Texts("h3").ShouldContain("Links to order placed");
        batch.Texts("h3").ShouldContain($"Links to span {s_elsewhere.SpanId}");
        batch.Source.ShouldContain($"href=\"/platform/traces/{placed.TraceId}#span-{placed.SpanId}\"");
        batch.Source.ShouldNotContain(Attack);
        batch.Text.ShouldContain(Attack);
        var order = await service.PageAsync($"/platform/traces/{placed.TraceId}");
        order.Texts("h3").ShouldContain("Linked from handle a batch");
        (await service.PageAsync($"/platform/traces?text={s_elsewhere.TraceId}")).Texts("#traces .what").ShouldBe(["handle a batch"]);
    }

    [Fact]
    public async Task A_span_keeps_a_limited_number_of_links()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/batch",
            () => Handle([.. Enumerable.Range(0, 1_000).Select(_ => new ActivityLink(s_elsewhere))])));
        await service.Client.GetAsync("/batch");

        var page = await service.PageAsync(await service.TraceOfAsync("handle a batch"));

        page.Texts("h3").Count(text => text.StartsWith("Links to", StringComparison.Ordinal))
            .ShouldBe(PlatformSdk.Development.Collecting.Limits.LinksOfASpan);
    }

    /// <summary>In a trace of its own: without this, it would be part of the request.</summary>
    private static void Handle(params ActivityLink[] links)
    {
        Activity.Current = null;
        s_source.StartActivity("handle a batch", ActivityKind.Consumer, default(ActivityContext), links: links)!.Dispose();
    }
}
