using PlatformSdk.EndToEnd.Tests.Native;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;

namespace PlatformSdk.EndToEnd.Tests.Service;

[Collection(BuiltService.Collection)]
public sealed class TelemetryNameTests(BuiltService service) : TelemetryName(service);

/// <summary>The same, of the native program.</summary>
[Collection(NativeImage.Collection)]
public sealed class NativeTelemetryNameTests(NativeImage service) : TelemetryName(service);

/// <summary>What holds for a service, whatever it was compiled to.</summary>
public abstract class TelemetryName(ICompiledService service)
{
    [Fact]
    public async Task Telemetry_carries_the_name_that_the_catalog_and_the_manifest_give_the_service()
    {
        var pod = new Pod(service.Scaffold.Text("deploy", "production", "deployment.yaml"));
        var inCatalog = Yaml.Documents(service.Scaffold.Text("catalog-info.yaml")).Single(entity => entity.Value("kind") == "Component")
            .Value("metadata", "name");
        var inManifest = pod.Manifest.At("spec", "template", "metadata", "labels").Value("app.kubernetes.io/instance");
        await using var collector = await OtlpReceiver.StartAsync();
        var variables = pod.Variables();
        foreach (var (name, value) in collector.Variables())
            variables[name] = value;
        using var client = new HttpClient();

        await using var program = service.Start(variables);
        await pod.UntilReadyAsync(client, program);
        (await client.GetStringAsync(pod.ServiceUri("/"))).ShouldNotBeEmpty();

        var senders = new[]
        {
            (await Eventually.GetAsync("a span", () => collector.Received.Spans.Count > 0 ? collector.Received.Spans[0] : null)).Resource,
            (await Eventually.GetAsync("a metric", () => collector.Received.Metrics.Count > 0 ? collector.Received.Metrics[0] : null)).Resource,
            (await Eventually.GetAsync("a log record", () => collector.Received.Logs.Count > 0 ? collector.Received.Logs[0] : null)).Resource,
        };
        inCatalog.ShouldBe(BuiltService.Label);
        inManifest.ShouldBe(BuiltService.Label);
        senders.ShouldAllBe(sender => (string)sender["service.name"] == BuiltService.Label && (string)sender["service.namespace"] == "shop");
    }
}
