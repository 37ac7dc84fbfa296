using System.Net;
using Microsoft.AspNetCore.Builder;

namespace PlatformSdk.Access.Tests.Callers;

/// <summary>What is never behind the login, and what always is.</summary>
public sealed class OpenEndpointTests(LoginFixture login) : IClassFixture<LoginFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/open")]
    public async Task Health_and_an_anonymous_endpoint_need_no_token(string path)
    {
        var service = login.Service;

        (await service.StatusAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync(path, "not a token")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/platform")]
    public async Task The_pages_of_a_laptop_need_no_token(string path)
    {
        await using var service = await ProtectedService.StartAsync(login.Provider, environment: "Development");

        (await service.StatusAsync(path)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_management_port_needs_no_token()
    {
        var port = FreePort.Next();
        await using var service = await ProtectedService.StartAsync(
            new Dictionary<string, string?>(ProtectedService.SettingsFor(login.Provider)) { ["Platform:ManagementPort"] = $"{port}" });
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };

        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await service.StatusAsync()).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/health/nowhere")]
    [InlineData("/platform")]
    public async Task A_path_without_an_endpoint_does_not_tell_strangers_that_it_has_none(string path)
    {
        var (provider, service) = (login.Provider, login.Service);

        (await service.StatusAsync(path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await service.StatusAsync(path, await provider.GetTokenAsync())).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    [InlineData("BREW")]
    public async Task No_method_goes_around_the_login(string method)
    {
        await using var service = await ProtectedService.StartAsync(login.Provider, app => app.Map("/any", () => "any"));
        using var request = new HttpRequestMessage(new HttpMethod(method), "/any");

        (await service.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_authentication_required_everything_is_open()
    {
        await using var service = await ProtectedService.StartAsync(new Dictionary<string, string?> { ["Platform:Access:Auth"] = "none" });

        (await service.StatusAsync()).ShouldBe(HttpStatusCode.OK);
    }
}
