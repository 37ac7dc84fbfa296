using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Tests.Running;

/// <summary>A service with everything that the SDK offers, as an assembly and as a native program: both do the same.</summary>
public sealed class EverythingOnTests
{
    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task It_answers_is_healthy_and_sends_traces_metrics_and_logs(Compilation compilation)
    {
        await using var collector = await OtlpReceiver.StartAsync();
        // The limits of production are for a collector that hangs. On a busy machine, the first export of a process takes longer than three seconds,
        // and what is not sent by then is lost.
        await using var service = await ServiceProcess.StartAsync(compilation, [.. collector.Variables(), new("Platform__Shutdown__Drain", "0"),
            new("Platform__Telemetry__FlushTimeout", "60s"), new("OTEL_EXPORTER_OTLP_TIMEOUT", "60000")]);
        using var client = await service.ClientAsync();

        (await client.GetStringAsync("/order")).ShouldBe("""{"id":17,"state":"open"}""");
        (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        (await client.GetStringAsync("/log")).ShouldBe("logged");
        var problem = await client.GetAsync("/throws");
        problem.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        problem.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(await problem.Content.ReadAsStringAsync())!["status"]!.GetValue<int>().ShouldBe(500);
        (await client.GetAsync("/audit?id=17")).StatusCode.ShouldBe(HttpStatusCode.OK);
        service.Signal(PosixSignal.SIGTERM);

        (await service.ExitCodeAsync()).ShouldBe(0, service.Output);
        collector.Received.Spans.ShouldContain(span => span.Name == "GET /order");
        collector.Received.Spans.ShouldContain(span => span.Name == "GET /throws" && span.Span.Events.Count == 1);
        collector.Received.Metrics.ShouldContain(metric => metric.Name == "platform.build_info");
        collector.Received.Metrics.ShouldContain(metric => metric.Name == "dotnet.gc.collections");
        collector.Received.Logs.ShouldContain(log => log.Body == "Looked at order 17" && log.TraceId.Length > 0);
        collector.Received.Logs.ShouldContain(log => log.Body.StartsWith("audit: user:1 order.cancel order/17", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task On_the_management_port_it_reports_each_check(Compilation compilation)
    {
        var management = FreePort.Next();
        await using var service = await ServiceProcess.StartAsync(compilation,
            [new("Platform__ManagementPort", $"{management}"), new("services__inventory__http__0", "http://127.0.0.1:1")]);
        using var client = await service.ClientAsync();
        using var probe = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{management}") };

        await Eventually.IsTrueAsync("the need is seen to be away", async () => await ReportAsync(probe) is { } report
            && report["status"]!.GetValue<string>() == "Degraded" && report["entries"]!["inventory"]!["status"]!.GetValue<string>() == "Degraded");
        (await probe.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task A_call_to_another_service_is_tried_again_in_the_same_trace(Compilation compilation)
    {
        await using var inventory = await StubServer.AnsweringAsync(503, 200);
        await using var service = await ServiceProcess.StartAsync(compilation, [new("services__inventory__http__0", $"{inventory.Address}")]);
        using var client = await service.ClientAsync();

        (await client.GetStringAsync("/stock")).ShouldBe("answer 2");

        var traces = inventory.Requests.Where(asked => asked.Path == "/").Select(asked => asked.Headers["traceparent"].Split('-')[1]);
        traces.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task A_client_over_its_rate_is_refused_with_a_problem(Compilation compilation)
    {
        await using var service = await ServiceProcess.StartAsync(compilation,
            [new("Platform__Web__RateLimit__Requests", "2"), new("Platform__Web__RateLimit__Window", "10m")]);
        using var client = await service.ClientAsync();

        List<HttpStatusCode> answers = [];
        for (var i = 0; i < 3; i++)
            answers.Add((await client.GetAsync("/order")).StatusCode);

        answers.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task On_a_laptop_it_has_the_development_page_and_its_OpenAPI_document(Compilation compilation)
    {
        await using var service = await ServiceProcess.StartAsync(compilation, [new("ASPNETCORE_ENVIRONMENT", "Development")]);
        using var client = await service.ClientAsync();
        await client.GetAsync("/log");

        (await client.GetStringAsync("/platform")).ShouldContain("<title>");
        (await client.GetStringAsync("/platform/logs")).ShouldContain("Looked at order 17");
        (await client.GetStringAsync("/platform/traces")).ShouldContain("GET /log");
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;
        document["paths"]!.AsObject().ShouldContain(path => path.Key == "/order");
        document["components"]!["schemas"]!["Order"]!["properties"]!.AsObject().Select(property => property.Key).ShouldBe(["id", "state"]);
    }

    private static async Task<JsonNode?> ReportAsync(HttpClient probe)
    {
        using var answer = await probe.GetAsync("/health");
        var text = await answer.Content.ReadAsStringAsync();
        return text.StartsWith('{') ? JsonNode.Parse(text) : null;
    }
}
