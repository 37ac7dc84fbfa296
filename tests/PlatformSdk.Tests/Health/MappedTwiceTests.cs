using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Health;

public sealed class MappedTwiceTests
{
    public static TheoryData<string, Action<WebApplication>> Ways => new()
    {
        { "the same call again", app => app.MapPlatform() },
        { "as a host", app => ((IHost)app).MapPlatform() },
        { "an endpoint of the service", app => app.MapGet("/health/live", () => "mine") },
        { "health checks of the framework", app => app.MapHealthChecks("/health/ready") },
        { "a page named health", app => app.MapGet("/health", () => "mine") },
    };

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public async Task Each_health_path_that_is_mapped_twice_has_one_answer(string way, Action<WebApplication> again)
    {
        await using var service = await RunningService.StartAsync(map: again);

        foreach (var path in (string[])["/health/live", "/health/startup", "/health/ready"])
            (await service.Client.GetStringAsync(path)).ShouldBe("Healthy", $"{way}: {path}");
        (await service.StatusAsync("/health")).ShouldBe(HttpStatusCode.NotFound, way);
    }

    [Fact]
    public async Task A_limit_that_was_switched_on_counts_a_request_once()
    {
        await using var service =
            await RunningService.StartAsync([new("Platform:Web:RateLimit:Requests", "2"), new("Platform:Web:RateLimit:Window", "1h")],
            app =>
            {
                app.MapPlatform();
                app.MapGet("/", () => "orders");
            });

        (await service.StatusAsync("/")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/")).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync("/")).ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
