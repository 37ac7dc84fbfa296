using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web;

/// <summary>What is ready and off until a setting asks for it.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Without_a_setting_a_client_may_ask_as_often_and_as_long_as_it_likes()
    {
        await using var service = await StartAsync();
        for (var i = 0; i < 50; i++)
            (await service.StatusAsync("/")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_request_too_many_is_429_with_the_time_to_come_back_and_problem_details()
    {
        await using var service = await StartAsync([new("Platform:Web:RateLimit:Requests", "2"), new("Platform:Web:RateLimit:Window", "10m")]);
        (await service.StatusAsync("/")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/")).ShouldBe(HttpStatusCode.OK);

        var refused = await service.Client.GetAsync("/");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["status"]!.GetValue<int>().ShouldBe(429);
        (await service.StatusAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/exempt")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8", true)]
    [InlineData("203.0.113.7", "203.0.113.7", false)]
    [InlineData("2001:db8:1:2::a", "2001:db8:1:2:ffff::b", false)]
    [InlineData("2001:db8:1:2::a", "2001:db8:1:3::a", true)]
    public async Task Each_client_behind_the_gateway_is_counted_for_itself(string first, string second, bool another)
    {
        await using var service =
            await StartAsync([new("Platform:Web:RateLimit:Requests", "1"), new("Platform:Web:RateLimit:Window", "10m"),
            new("Platform:Web:KnownProxies", "127.0.0.1")]);
        (await service.Client.GetAsync("/", ("X-Forwarded-For", first))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await service.Client.GetAsync("/", ("X-Forwarded-For", second))).StatusCode.ShouldBe(another
            ? HttpStatusCode.OK
            : HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_cancelled_and_answered_with_504_and_problem_details()
    {
        await using var service = await StartAsync([new("Platform:Web:RequestTimeout", "100ms")]);

        var late = await service.Client.GetAsync("/slow");

        late.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        JsonNode.Parse(await late.Content.ReadAsStringAsync())!["status"]!.GetValue<int>().ShouldBe(504);
        (await service.StatusAsync("/own-time")).ShouldBe(HttpStatusCode.OK);
    }

    private static Task<RunningService> StartAsync(IEnumerable<KeyValuePair<string, string?>>? settings = null) =>
        RunningService.StartAsync(settings, app =>
    {
        app.MapGet("/", () => "x");
        app.MapGet("/exempt", () => "x").DisableRateLimiting();
        app.MapGet("/slow", async (CancellationToken cancellation) => { await Task.Delay(Timeout.Infinite, cancellation); });
        app.MapGet("/own-time", async (CancellationToken cancellation) => { await Task.Delay(300, cancellation); return "x"; })
            .DisableRequestTimeout();
    });
}
