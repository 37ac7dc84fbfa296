using System.Text.Json;
using HealthChecks.UI.Client;
using HealthChecks.UI.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Health;

/// <summary>The body of <c>/health</c> is what HealthChecks.UI reads, from our writer and from its own.</summary>
public sealed class HealthFormatTests
{
    private static readonly Dictionary<string, object> s_data = new()
    {
        ["text"] = "one 'two' <three>",
        ["number"] = 17,
        ["long"] = 5_000_000_000L,
        ["ratio"] = 0.25,
        ["endless"] = double.PositiveInfinity,
        ["flag"] = true,
        ["none"] = null!,
        ["address"] = new Uri("http://inventory:8080/"),
        ["waited"] = TimeSpan.FromMilliseconds(1500),
        ["list"] = new[] { 1, 2 },
    };

    [Fact]
    public async Task Values_of_every_type_are_written_and_the_text_of_an_exception_is_not()
    {
        await using var service = await StartAsync();

        var body = await BodyAsync(service);

        var sick = JsonDocument.Parse(body).RootElement.GetProperty("entries").GetProperty("sick");
        sick.GetProperty("data").ToString().ShouldBe(
            """{"text":"one 'two' <three>","number":17,"long":5000000000,"ratio":0.25,"endless":"Infinity","flag":true,"none":null"""
            + ""","address":"http://inventory:8080/","waited":"00:00:01.5000000","list":"System.Int32[]"}""");
        sick.EnumerateObject().Select(property => property.Name).ShouldBe(["data", "description", "duration", "status", "tags"]);
        sick.GetProperty("status").GetString().ShouldBe("Degraded");
        sick.GetProperty("tags").ToString().ShouldBe("""["ready"]""");
        body.ShouldNotContain("p4ssw0rd");
    }

    [Fact]
    public async Task Entries_are_in_the_order_of_their_names()
    {
        await using var service = await StartAsync();

        JsonDocument.Parse(await BodyAsync(service)).RootElement.GetProperty("entries").EnumerateObject().Select(entry => entry.Name)
            .ShouldBe(["Zebra", "absent", "sick"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_librarys_own_model_reads_it(bool theirs)
    {
        await using var service = await StartAsync(theirs ? UIResponseWriter.WriteHealthCheckUIResponse : null);

        var root = JsonDocument.Parse(await BodyAsync(service)).RootElement;

        root.GetProperty("status").GetString().ShouldBe(nameof(UIHealthStatus.Degraded));
        TimeSpan.Parse(root.GetProperty("totalDuration").GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(TimeSpan.Zero);
        foreach (var entry in root.GetProperty("entries").EnumerateObject())
        {
            Enum.TryParse<UIHealthStatus>(entry.Value.GetProperty("status").GetString(), out _).ShouldBeTrue(entry.Name);
            entry.Value.GetProperty("data").ValueKind.ShouldBe(JsonValueKind.Object, entry.Name);
        }
    }

    private static async Task<string> BodyAsync(RunningService service)
    {
        using var answer = await service.Client.GetAsync("/health");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Their writer fails on numbers that JSON does not have.</summary>
    private static Task<RunningService> StartAsync(Func<HttpContext, HealthReport, Task>? writer = null) => RunningService.StartAsync(
        build: builder => builder.Services.AddHealthChecks()
            .AddCheck("sick", () => HealthCheckResult.Degraded("slow", new InvalidOperationException("Password=p4ssw0rd"),
                writer is null ? s_data : s_data.Where(data => data.Key != "endless").ToDictionary()), ["ready"])
            .AddCheck("absent", () => HealthCheckResult.Healthy())
            .AddCheck("Zebra", () => HealthCheckResult.Healthy("a horse")),
        environment: "Development",
        configure: platform => platform.Health.ResponseWriter = writer ?? platform.Health.ResponseWriter);
}
