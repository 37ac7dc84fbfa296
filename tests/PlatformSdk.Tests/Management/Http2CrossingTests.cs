using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

public sealed class Http2CrossingTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("management")]
    public async Task An_HTTP_2_request_whose_authority_is_forged_does_not_reach_health_on_the_apps_port(string authority)
    {
        var management = FreePort.Next();
        await using var service =
            await RunningService.StartAsync([new("Platform:ManagementPort", $"{management}")], map => map.MapFallback(() => "page"),
            builder => builder.WebHost.ConfigureKestrel(kestrel =>
                kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2)));
        var request = new HttpRequestMessage(HttpMethod.Get, "/health/live")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact
        };
        request.Headers.Host = authority == "management" ? $"localhost:{management}" : authority;

        (await service.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_client_that_speaks_HTTP_2_to_the_management_port_is_refused()
    {
        var management = FreePort.Next();
        await using var service = await RunningService.StartAsync([new("Platform:ManagementPort", $"{management}")]);
        using var client =
            new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync($"http://127.0.0.1:{management}/health/live"));
    }
}
