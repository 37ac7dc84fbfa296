using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Health;

public sealed class HealthEndpointTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/startup")]
    [InlineData("/health/ready")]
    public async Task A_probe_is_answered_in_plain_text_on_the_apps_port_when_there_is_no_management_port(string path)
    {
        await using var service = await RunningService.StartAsync();

        var answer = await service.Client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Details_are_not_for_the_clients_of_the_app()
    {
        await using var service = await RunningService.StartAsync();
        (await service.StatusAsync("/health")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Details_are_shown_on_a_laptop()
    {
        await using var service = await RunningService.StartAsync(environment: "Development");
        (await service.Client.GetStringAsync("/health")).ShouldContain("\"status\":\"Healthy\"");
    }

    [Fact]
    public async Task A_fallback_route_and_a_demand_for_login_do_not_swallow_probes()
    {
        await using var service = await RunningService.StartAsync(map: app =>
        {
            app.Use((HttpContext context, RequestDelegate next) =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            });
            app.MapFallback(() => "page");
        });

        (await service.Client.GetStringAsync("/health/live")).ShouldBe("Healthy");
    }
}
