using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Rendering.Monitoring;
using PlatformSdk.Monitoring.Tests.Live.Support;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Monitoring.Tests.Live;

/// <summary>A Prometheus that fetches the metrics itself, with the labels that the build's PodMonitor sets.</summary>
public sealed partial class LiveScrapeTests : IAsyncLifetime
{
    private static readonly Sample s_sample = new("""
        apiVersion: platform-sdk/v1
        kind: service
        name: orders
        owner: team-checkout
        system: shop
        slo: { availability: 99.9, latency: { within: 350ms, for: 99 } }

        """);

    private readonly int _port = FreePort.Next();
    private readonly HttpClient _client = new();
    private ChildProcess _process = null!;

    public async ValueTask InitializeAsync()
    {
        _process = ChildProcess.StartAssembly(typeof(global::Program).Assembly.Location, ["--urls", "http://127.0.0.1:0"],
        [
            .. s_sample.TelemetryVariables(),
            new("OTEL_EXPORTER_OTLP_ENDPOINT", ""),
            new("OTEL_METRICS_EXPORTER", "prometheus"),
            new("DESCRIPTION", s_sample.Description),
            new("Platform__ManagementPort", $"{_port}"),
            new("Platform__Shutdown__Drain", "0s"),
        ]);
        var address = await _process.AddressAsync();
        foreach (var path in new[] { "/", "/", "/fails" })
            await _client.GetAsync(new Uri(address, path));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
    }

    [Fact]
    public async Task Prometheus_reads_the_format_without_a_complaint_about_its_form()
    {
        using var answer = await _client.GetAsync(Metrics);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var text = await answer.Content.ReadAsStringAsync();

        var judged = await Cli.Wrap(Tool.Promtool.Require()).WithArguments(["check", "metrics"]).WithStandardInputPipe(PipeSource.FromString(text))
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();

        // 3: it would have named the metrics of .NET otherwise.
        judged.ExitCode.ShouldBeOneOf([0, 3], judged.StandardError);
        judged.StandardError.ShouldNotContain("error while");
        judged.StandardError.ShouldNotContain("no help text");
        judged.StandardError.ShouldNotContain("counter metrics should have");
    }

    [Theory]
    [InlineData("http_server_request_duration_seconds_count{http_request_method=\"GET\",http_response_status_code=\"200\",http_route=\"/\"", "2")]
    [InlineData("http_server_request_duration_seconds_bucket{error_type=\"System.InvalidOperationException\",http_request_method=\"GET\"",
        "le=\"+Inf\"} 1")]
    [InlineData("http_server_request_duration_seconds_bucket{", "le=\"0.35\"} ")]
    [InlineData("target_info{", "service_namespace=\"shop\"")]
    [InlineData("platform_build_info{", "kind=\"service\"")]
    public async Task A_request_and_the_process_are_measured(string series, string rest)
    {
        var lines = (await _client.GetStringAsync(Metrics)).Split('\n');

        lines.ShouldContain(line => line.StartsWith(series, StringComparison.Ordinal) && line.Contains(rest, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_rules_and_dashboards_of_the_service_ask_for_has_the_same_name_as_over_OTLP()
    {
        var text = await _client.GetStringAsync(Metrics);
        var names = Name().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();

        names.IsSupersetOf(
        [
            Series.Requests, Series.RequestBuckets, Series.RequestsInWork, Series.ThreadPoolQueue, Series.GarbageCollectorPauses, Series.Exceptions,
            Series.BuildInfo, Series.Target,
        ]).ShouldBeTrue(text);
    }

    [Fact]
    public async Task A_real_Prometheus_finds_the_series_by_the_selectors_of_the_rules()
    {
        await using var prometheus = await PrometheusServer.StartAsync([], $$"""
              - job_name: pods
                metrics_path: /metrics
                static_configs: [{ targets: ["127.0.0.1:{{_port}}"], labels: { __meta_namespace: {{Sample.Namespace}}, __meta_pod: {{Sample.Pod}} } }]
                relabel_configs:
                  - { target_label: job, replacement: "shop/orders" }
                  - { source_labels: [__meta_namespace, __meta_pod], separator: ".", target_label: instance }

            """);

        await Patience.UntilAsync("the requests are counted", async () => (await prometheus.QueryAsync(
            $"sum({Series.Requests}{{{Selectors.Process(s_sample.Production)}}})")) is [{ Value: 3 }]);
        (await prometheus.QueryAsync("up{job=\"shop/orders\"}")).ShouldHaveSingleItem().Value.ShouldBe(1);
    }

    private Uri Metrics => new($"http://127.0.0.1:{_port}/metrics");

    [GeneratedRegex(@"(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]")]
    private static partial Regex Name();
}
