using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Tests.Running;

/// <summary>The pages for operators of a program, as an assembly and as native code.</summary>
public sealed class OperatorPageTests
{
    private const string Token = "correct horse battery staple";
    private const string Category = "Orders.ServiceProgram";

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task They_show_the_program_and_its_metrics_and_change_a_level_with_the_token_only(Compilation compilation)
    {
        var port = FreePort.Next();
        await using var service = await ServiceProcess.StartAsync(compilation,
            [
                new("Platform__ManagementPort", $"{port}"), new("Platform__Secrets__Store", "none"), new("Secrets__management-token", Token),
                new("Platform__Shutdown__Drain", "0"), new("OTEL_METRICS_EXPORTER", "prometheus"),
            ], "operated");
        using var client = await service.ClientAsync();
        using var management = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        (await client.GetStringAsync("/log")).ShouldBe("logged");

        var info = JsonNode.Parse(await management.GetStringAsync("/info"))!;
        info["name"]!.GetValue<string>().ShouldBe("orders");
        info["runtime"]!["native"]!.GetValue<bool>().ShouldBe(compilation == Compilation.Native);
        var metrics = await management.GetStringAsync("/metrics");
        metrics.ShouldContain("http_server_request_duration_seconds_count{");
        metrics.ShouldContain("dotnet_gc_collections_total{");
        metrics.ShouldContain("platform_build_info");

        (await PutAsync(management, null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PutAsync(management, "staple")).ShouldBe(HttpStatusCode.Unauthorized);
        (await LevelAsync(management)).ShouldBe("Information");
        (await PutAsync(management, Token)).ShouldBe(HttpStatusCode.OK);
        (await LevelAsync(management)).ShouldBe("Warning");
        (await client.GetStringAsync("/log")).ShouldBe("logged");
        service.Signal(PosixSignal.SIGTERM);

        (await service.ExitCodeAsync()).ShouldBe(0, service.Output);
        service.Lines.Count(line => line.Contains("is late", StringComparison.Ordinal)).ShouldBe(2, service.Output);
        service.Lines.Count(line => line.Contains("Looked at order", StringComparison.Ordinal)).ShouldBe(1, service.Output);
        service.Output.ShouldNotContain("staple");
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task Without_the_need_no_level_changes(Compilation compilation)
    {
        var port = FreePort.Next();
        await using var service = await ServiceProcess.StartAsync(compilation, [new("Platform__ManagementPort", $"{port}")]);
        await service.AddressAsync();
        using var management = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        (await PutAsync(management, Token)).ShouldBe(HttpStatusCode.Forbidden);
        (await management.GetAsync("/metrics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> PutAsync(HttpClient management, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/loggers/{Category}")
        {
            Content = JsonContent.Create(new { level = "Warning", @for = "10m" }),
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        // The management port reads bodies with a length.
        await request.Content.LoadIntoBufferAsync();
        return (await management.SendAsync(request)).StatusCode;
    }

    private static async Task<string> LevelAsync(HttpClient management)
        => JsonNode.Parse(await management.GetStringAsync($"/loggers/{Category}"))!["level"]!.GetValue<string>();
}
