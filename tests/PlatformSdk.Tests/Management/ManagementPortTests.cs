using System.Net;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

public sealed class ManagementPortTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/startup")]
    [InlineData("/health/ready")]
    [InlineData("/health")]
    public async Task Health_is_answered_on_the_management_port_and_hidden_on_the_apps(string path)
    {
        var port = FreePort.Next();
        await using var service = await RunningService.StartAsync([new("Platform:ManagementPort", $"{port}")]);
        using var management = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };

        (await management.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync(path)).ShouldBe(HttpStatusCode.NotFound);
    }
}
