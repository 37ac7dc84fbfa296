using Microsoft.AspNetCore.Builder;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;

namespace PlatformSdk.Tests.Development;

/// <summary>The page hears everything, and what leaves the process is what left it before.</summary>
[Collection(Collections.Alone)]
public sealed class ExportedTelemetryTests
{
    [Fact]
    public async Task What_the_sampler_drops_is_on_the_page_and_not_exported()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        var page = "";
        await using (var service = await DevelopmentService.StartAsync(app => app.MapGet("/", () => ""),
            settings: [.. collector.Variables(), new("OTEL_TRACES_SAMPLER", "always_off")]))
        {
            await service.Client.GetAsync("/");
            page = await service.TraceOfAsync("GET /");
        }

        collector.Received.Spans.ShouldNotContain(span => page.EndsWith(span.TraceId));
    }

    [Fact]
    public async Task What_is_exported_has_each_attribute_once_and_nothing_of_the_page()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using (var service = await DevelopmentService.StartAsync(app => app.MapGet("/", () => ""), settings: collector.Variables()))
        {
            await service.PageAsync();
            await service.Client.GetAsync("/");
            await Eventually.IsTrueAsync("the span", () => collector.Received.Spans.Any(span => span.Name == "GET /"));
        }

        collector.Received.Spans.ShouldNotContain(span => span.Span.Attributes.Any(attribute => attribute.Value.StringValue == "/platform"));
        collector.Received.Spans.First(span => span.Name == "GET /").Span.Attributes.Select(attribute => attribute.Key).ShouldBeUnique();
    }
}
