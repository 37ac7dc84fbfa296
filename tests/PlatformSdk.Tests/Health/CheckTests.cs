using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Testing;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Health;

public sealed class CheckTests
{
    private static readonly string[] s_ready = ["ready"];

    [Theory]
    [InlineData(HealthStatus.Unhealthy, true, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable)]
    [InlineData(HealthStatus.Degraded, true, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(HealthStatus.Unhealthy, false, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable)]
    [InlineData(HealthStatus.Healthy, true, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Only_an_unhealthy_check_with_the_tag_ready_makes_the_service_unready(HealthStatus status, bool ready, HttpStatusCode readiness,
        HttpStatusCode details)
    {
        await using var service = await StartAsync(checks => checks.AddCheck("thing", () => new HealthCheckResult(status), ready ? s_ready : []));

        (await service.StatusAsync("/health/ready")).ShouldBe(readiness);
        (await service.StatusAsync("/health")).ShouldBe(details);
        (await service.StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/health/startup")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Probes_do_not_run_checks()
    {
        var runs = 0;
        await using var service =
            await StartAsync(checks =>
            checks.AddCheck("database", () => { Interlocked.Increment(ref runs); return HealthCheckResult.Healthy(); }, s_ready));

        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => service.Client.GetStringAsync("/health/ready")));

        runs.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_check_that_hangs_and_ignores_its_token_is_unhealthy_and_is_not_started_a_thousand_times()
    {
        await using var service =
            await StartAsync(checks =>
            checks.AddAsyncCheck("database", async () => { await Task.Delay(Timeout.Infinite); return HealthCheckResult.Healthy(); }, s_ready),
            new KeyValuePair<string, string?>("Platform:Health:Timeout", "100ms"));

        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await DetailsAsync(service)).GetProperty("entries").GetProperty("database").GetProperty("description").GetString()
            .ShouldBe("did not answer within 0.1 s");
    }

    [Fact]
    public async Task A_check_that_throws_is_unhealthy_and_recovers_in_the_background()
    {
        var works = false;
        await using var service =
            await StartAsync(checks =>
            checks.AddCheck("database", () => works ? HealthCheckResult.Healthy() : throw new InvalidOperationException("no route"), s_ready),
            new KeyValuePair<string, string?>("Platform:Health:Period", "100ms"));
        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);

        works = true;

        await Eventually.IsTrueAsync("it recovers", async () => await service.StatusAsync("/health/ready") == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Details_are_the_JSON_that_HealthChecks_UI_reads()
    {
        await using var service = await StartAsync(checks => checks.AddCheck("disk", () => HealthCheckResult.Degraded("nearly full",
            data: new Dictionary<string, object> { ["free"] = 17, ["path"] = "/data" }), ["local"]));

        var json = await DetailsAsync(service);

        json.GetProperty("status").GetString().ShouldBe("Degraded");
        TimeSpan.Parse(json.GetProperty("totalDuration").GetString()!, null).ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
        var disk = json.GetProperty("entries").GetProperty("disk");
        disk.GetProperty("status").GetString().ShouldBe("Degraded");
        disk.GetProperty("description").GetString().ShouldBe("nearly full");
        disk.GetProperty("tags")[0].GetString().ShouldBe("local");
        disk.GetProperty("data").GetProperty("free").GetInt32().ShouldBe(17);
        TimeSpan.TryParse(disk.GetProperty("duration").GetString(), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task The_writer_of_details_can_be_replaced()
    {
        await using var service = await RunningService.StartAsync(environment: "Development",
            configure: platform => platform.Health.ResponseWriter = (context, report) =>
                context.Response.Body.WriteAsync("mine"u8.ToArray()).AsTask());
        (await service.Client.GetStringAsync("/health")).ShouldBe("mine");
    }

    [Fact]
    public async Task Two_checks_of_one_name_are_an_error_that_says_so()
        => (await Should.ThrowAsync<InvalidOperationException>(() =>
            StartAsync(checks => checks.AddCheck("a", () => HealthCheckResult.Healthy()).AddCheck("a", () => HealthCheckResult.Healthy()))))
            .Message.ShouldContain("Two health checks are named 'a'");

    /// <summary>In Development, where details are on the app's port.</summary>
    private static Task<RunningService> StartAsync(Action<IHealthChecksBuilder> checks, params KeyValuePair<string, string?>[] settings)
        => RunningService.StartAsync(settings, build: builder => checks(builder.Services.AddHealthChecks()), environment: "Development");

    private static async Task<JsonElement> DetailsAsync(RunningService service)
        => JsonDocument.Parse(await (await service.Client.GetAsync("/health")).Content.ReadAsStringAsync()).RootElement;
}
