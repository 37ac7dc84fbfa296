using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry;

/// <summary>
/// Templates write variables that are empty. The specification: "must interpret an empty value the same way as when the variable is unset".
/// </summary>
[Collection(Collections.Alone)]
public sealed class EmptyVariableTests
{
    private static readonly string[] s_ofEachSignal =
        ["ENDPOINT", "PROTOCOL", "HEADERS", "TIMEOUT", "COMPRESSION", "CERTIFICATE", "CLIENT_KEY", "CLIENT_CERTIFICATE", "INSECURE"];

    private static readonly string[] s_all =
    [
        "OTEL_SDK_DISABLED", "OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES", "OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG", "OTEL_PROPAGATORS",
            "OTEL_TRACES_EXPORTER",
        "OTEL_METRICS_EXPORTER", "OTEL_LOGS_EXPORTER", "OTEL_BSP_MAX_QUEUE_SIZE", "OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "OTEL_BLRP_MAX_QUEUE_SIZE",
            "OTEL_METRIC_EXPORT_TIMEOUT",
        "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TIMEOUT", "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE",
            "OTEL_METRICS_EXEMPLAR_FILTER", "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
        .. ((string[])["TRACES", "METRICS", "LOGS"]).SelectMany(signal => s_ofEachSignal.Select(name => $"OTEL_EXPORTER_OTLP_{signal}_{name}")),
    ];

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task Empty_variables_change_nothing(string empty)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process =
            ServiceProcess.Start([.. s_all.Select(name => KeyValuePair.Create(name, (string?)empty)), .. collector.Variables()]);
        using var client = await process.ClientAsync();

        await client.GetStringAsync("/log");

        (await Eventually.GetAsync("a span", () => collector.Received.Spans.FirstOrDefault())).Resource["service.name"].ShouldBe("orders");
        (await Eventually.GetAsync("a metric", () => collector.Received.Metrics.FirstOrDefault())).Resource["service.name"].ShouldBe("orders");
        (await Eventually.GetAsync("a record", () => collector.Received.Logs.FirstOrDefault())).Resource["service.name"].ShouldBe("orders");
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", " ")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "")]
    public async Task An_empty_endpoint_is_none(string variable, string value)
    {
        using var log = new LogSink();
        await using var service =
            await RunningService.StartAsync([new(variable, value)], app => app.MapGet("/", () => "orders"),
            builder => builder.Logging.AddProvider(log));

        (await service.Client.GetStringAsync("/")).ShouldBe("orders");
        log.Lines.ShouldNotContain(line => line.Text.Contains("OTLP", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.4.2+build.7", "1.4.2+build.7")]
    [InlineData("1.4.2%2Bbuild.7", "1.4.2+build.7")]
    [InlineData("a%2Cb%3Dc", "a,b=c")]
    [InlineData("caf%C3%A9%20%22x%22%3B%5C", "café \"x\";\\")]
    [InlineData("a=b", "a=b")]
    [InlineData("100%25", "100%")]
    public async Task A_version_arrives_as_it_was_released(string written, string version)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var process =
            ServiceProcess.Start([.. collector.Variables(),
            new("OTEL_RESOURCE_ATTRIBUTES", $"service.version={written},deployment.environment.name=staging")]);
        using var client = await process.ClientAsync();

        await client.GetStringAsync("/");

        var span = await Eventually.GetAsync("a span", () => collector.Received.Spans.FirstOrDefault());
        span.Resource["service.version"].ShouldBe(version);
        span.Resource["deployment.environment.name"].ShouldBe("staging");
    }
}
