using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using PlatformSdk.Telemetry.Scraping;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Management;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

/// <summary>Metrics as text, whatever a service measures.</summary>
[Collection(Collections.Alone)]
public sealed class ScrapeTests
{
    [Theory]
    [InlineData("http.server.request.duration", "s", "histogram", "http_server_request_duration_seconds")]
    [InlineData("dotnet.gc.pause.time", "s", "counter", "dotnet_gc_pause_time_seconds_total")]
    [InlineData("platform.telemetry.dropped", "{item}", "counter", "platform_telemetry_dropped_total")]
    [InlineData("orders.total", "", "counter", "orders_total")]
    [InlineData("orders_total_bytes", "By", "counter", "orders_bytes_total")]
    [InlineData("process.memory.usage", "By", "gauge", "process_memory_usage_bytes")]
    [InlineData("disk.bytes", "By", "gauge", "disk_bytes")]
    [InlineData("cpu.utilization", "1", "gauge", "cpu_utilization_ratio")]
    [InlineData("cpu.utilization", "%", "gauge", "cpu_utilization_percent")]
    [InlineData("io", "By/s", "gauge", "io_bytes_per_second")]
    [InlineData("calls", "{call}/s", "gauge", "calls_per_second")]
    [InlineData("a--b..c", null, "gauge", "a_b_c")]
    [InlineData("3d.prints", null, "gauge", "_3d_prints")]
    [InlineData("größe", null, "gauge", "gr_e")]
    public void A_name_is_the_one_of_an_OTLP_pipeline(string name, string? unit, string type, string expected)
        => PrometheusName.Name(name, unit, type).ShouldBe(expected);

    [Theory]
    [InlineData("http.route", "http_route")]
    [InlineData("1st", "_1st")]
    [InlineData("", "_")]
    [InlineData("a-b c", "a_b_c")]
    public void A_label_has_only_the_characters_that_Prometheus_allows(string key, string expected)
        => PrometheusName.Label(key).ShouldBe(expected);

    [Fact]
    public async Task Hostile_values_of_labels_stay_inside_their_quotes()
    {
        using var meter = new Meter("Orders");
        await using var service = await StartAsync("Orders");
        meter.CreateCounter<long>("orders.placed", null, "All of \"them\",\nevery\\one.").Add(2,
            new("cause", "quote\" backslash\\ line\nend"), new("cause ", "other"), new("__name__", "evil"));
        meter.CreateUpDownCounter<double>("orders.open").Add(-0.5, new KeyValuePair<string, object?>("vip", true));

        var text = await service.Client.GetStringAsync("/metrics");

        text.ShouldContain("# HELP orders_placed_total All of \"them\",\\nevery\\\\one.\n# TYPE orders_placed_total counter\n");
        text.ShouldContain("cause=\"quote\\\" backslash\\\\ line\\nend\"");
        text.ShouldContain("cause_=\"other\"");
        text.ShouldContain("key__name__=\"evil\"");
        text.ShouldContain("orders_open{vip=\"true\"} -0.5\n");
        text.Split('\n').ShouldAllBe(line => line.Length == 0 || line[0] == '#' || char.IsAsciiLetter(line[0]) || line[0] == '_');
    }

    [Fact]
    public async Task Two_meters_with_one_name_are_told_apart_and_two_types_of_one_name_are_not_mixed()
    {
        using var first = new Meter("One");
        using var second = new Meter("Two");
        await using var service = await StartAsync("One", "Two");
        first.CreateCounter<long>("shared").Add(1);
        second.CreateCounter<long>("shared").Add(2);
        first.CreateHistogram<double>("mixed").Record(1);
        second.CreateGauge<double>("mixed").Record(2);

        var text = await service.Client.GetStringAsync("/metrics");

        text.ShouldContain("shared_total{otel_scope_name=\"One\"} 1\n");
        text.ShouldContain("shared_total{otel_scope_name=\"Two\"} 2\n");
        text.Split("# TYPE shared_total ").Length.ShouldBe(2);
        text.Split("# TYPE mixed ").Length.ShouldBe(2);
        text.ShouldContain("mixed_bucket{le=\"+Inf\"} 1\n");
    }

    [Fact]
    public async Task An_exponential_histogram_has_its_sum_and_count()
    {
        using var meter = new Meter("Orders");
        await using var service = await ManagedService.StartAsync(settings: [new("OTEL_METRICS_EXPORTER", "prometheus")],
            build: builder => builder.Services.ConfigureOpenTelemetryMeterProvider(metrics =>
                metrics.AddMeter("Orders").AddView("sizes", new Base2ExponentialBucketHistogramConfiguration())));
        var sizes = meter.CreateHistogram<double>("sizes");
        sizes.Record(2);
        sizes.Record(3);

        var text = await service.Client.GetStringAsync("/metrics");

        text.ShouldContain("sizes_bucket{le=\"+Inf\"} 2\nsizes_sum 5\nsizes_count 2\n");
    }

    [Fact]
    public async Task Fetches_at_the_same_time_get_whole_answers()
    {
        await using var service = await StartAsync();

        var texts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => service.Client.GetStringAsync("/metrics")));

        texts.ShouldAllBe(text => text.StartsWith("# HELP target_info", StringComparison.Ordinal) && text.EndsWith('\n'));
    }

    [Theory]
    [InlineData("prometheus", false, true)]
    [InlineData("otlp,prometheus", true, true)]
    [InlineData("otlp", true, false)]
    [InlineData("", true, false)]
    [InlineData("none", false, false)]
    public async Task The_variable_chooses_where_metrics_go(string exporter, bool sent, bool served)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using (var service = await ManagedService.StartAsync(settings: [.. collector.Variables(), new("OTEL_METRICS_EXPORTER", exporter)]))
        {
            (await service.Client.GetAsync("/metrics")).StatusCode.ShouldBe(served ? HttpStatusCode.OK : HttpStatusCode.NotFound);
            // Its end sends what is left.
        }
        collector.Received.Metrics.Any().ShouldBe(sent);
    }

    [Fact]
    public async Task Without_a_management_port_the_log_says_that_nothing_serves_the_metrics()
    {
        using var log = new LogSink();

        await using var service = await RunningService.StartAsync([new("OTEL_METRICS_EXPORTER", "prometheus")],
            build: builder => builder.Logging.AddProvider(log));

        log.Text.ShouldContain("set Platform:ManagementPort");
    }

    private static Task<ManagedService> StartAsync(params string[] meters) => ManagedService.StartAsync(
        settings: [new("OTEL_METRICS_EXPORTER", "prometheus")],
        build: builder => builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(meters)));
}
