using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using PlatformSdk.Telemetry.Logs;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Telemetry.Logs;

/// <summary>A collector may refuse a record that says one name twice, and everything that came with it.</summary>
public sealed class ScopeTests
{
    [Fact]
    public async Task Each_name_of_a_scope_reaches_the_collector_once_and_the_innermost_value_counts()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service =
            await RunningService.StartAsync(collector.Variables(), app => app.MapGet("/", (ILogger<ScopeTests> logger) => LogIn(logger)));
        await service.Client.GetStringAsync("/");

        var log = await Eventually.GetAsync("the line", () => collector.Received.Logs.FirstOrDefault(log => log.Body == "order 3"));

        // The receiver itself throws at a name that comes twice.
        log.Tags["Order"].ShouldBe(3L);
        log.Tags["Basket"].ShouldBe("inner");
        log.Tags["Customer"].ShouldBe("c1");
        log.Tags["{OriginalFormat}"].ShouldBe("order {Order}");
        log.Tags["RequestPath"].ShouldBe("/");
    }

    [Fact]
    public async Task The_line_on_the_console_has_the_same_scopes()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var outer = scopes.Push(new Dictionary<string, object?> { ["Basket"] = "outer", ["Order"] = 1 });
        using var inner = scopes.Push(new Dictionary<string, object?> { ["Basket"] = "inner" });
        await using var memory = new MemoryStream();
        await using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartObject();
            JsonAttributes.Write(json, new Dictionary<string, object?> { ["Order"] = 3, ["{OriginalFormat}"] = "order {Order}" }, scopes);
            json.WriteEndObject();
        }

        JsonNode.Parse(memory.ToArray())!.ToJsonString().ShouldBe("""{"attributes":{"Order":3,"Basket":"inner"}}""");
    }

    private static void LogIn(ILogger logger)
    {
        using var outer = logger.BeginScope(new Dictionary<string, object?> { ["Basket"] = "outer", ["Order"] = 1 });
        using var template = logger.BeginScope("of {Customer}", "c1");
        using var inner = logger.BeginScope(new Dictionary<string, object?> { ["Basket"] = "inner" });
        logger.LogInformation("order {Order}", 3);
    }
}
