using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Development;

/// <summary>
/// Development, a peer on this machine, a Host that no name server knows, and no other site behind the request: all of them, or 404.
/// </summary>
public sealed class PageAccessTests : IAsyncLifetime
{
    private static readonly string[] s_pages =
        ["/platform", "/platform/traces", "/platform/traces/0123456789abcdef0123456789abcdef", "/platform/logs", "/platform/calls",
        "/platform/metrics", "/platform/configuration", "/platform/environments"];

    private RunningService? _service;

    public async ValueTask InitializeAsync() => _service = await RunningService.StartAsync(environment: "Development",
        map: app => app.MapFallback(() => "the app"), settings: [new("Platform:Web:KnownProxies", "127.0.0.1")]);

    public ValueTask DisposeAsync() => _service!.DisposeAsync();

    [Theory]
    [InlineData("Host: localhost")]
    [InlineData("Host: LOCALHOST:5000")]
    [InlineData("Host: orders.localhost:5000")]
    [InlineData("Host: 127.0.0.1:5000")]
    [InlineData("Host: 127.8.9.10")]
    [InlineData("Host: [::1]:5000")]
    [InlineData("Host: localhost\r\nSec-Fetch-Site: none")]
    [InlineData("Host: localhost\r\nSec-Fetch-Site: same-origin")]
    [InlineData("Host: localhost:5000\r\nOrigin: http://localhost:5000")]
    public async Task A_browser_on_this_machine_sees_the_page(string headers) =>
        (await StatusAsync("/platform", headers)).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("Host: evil.example")]
    [InlineData("Host: localhost.evil.example")]
    [InlineData("Host: evillocalhost")]
    [InlineData("Host: 127.0.0.1.evil.example")]
    [InlineData("Host: 192.168.1.20:5000")]
    [InlineData("Host: 0.0.0.0")]
    [InlineData("Host: 127.1")]
    [InlineData("Host: 2130706433")]
    [InlineData("Host: [fe80::1]")]
    [InlineData("Host: ")]
    public async Task The_page_is_hidden_under_the_name_of_another_host_as_dns_rebinding_uses(string headers) => await ShouldBeHiddenAsync(headers);

    [Theory]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("Sec-Fetch-Site: none, cross-site")]
    [InlineData("Sec-Fetch-Site: ")]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://localhost:3000")]
    public async Task The_page_is_hidden_from_another_site(string header) => await ShouldBeHiddenAsync($"Host: localhost\r\n{header}");

    [Theory]
    [InlineData("X-Forwarded-For: 127.0.0.1")]
    [InlineData("X-Forwarded-For: 203.0.113.7")]
    [InlineData("X-Forwarded-Host: localhost")]
    [InlineData("X-Forwarded-Proto: https")]
    [InlineData("x-original-host: localhost")]
    [InlineData("X-Real-IP: 127.0.0.1")]
    [InlineData("Forwarded: for=127.0.0.1;host=localhost")]
    [InlineData("Via: 1.1 tunnel")]
    public async Task The_page_is_hidden_behind_a_proxy_whatever_it_says(string header) => await ShouldBeHiddenAsync($"Host: localhost\r\n{header}");

    [Fact]
    public async Task A_host_that_is_not_said_or_said_twice_is_no_host()
    {
        (await RawHttp.ExchangeAsync(_service!.Address.Port, "GET /platform HTTP/1.0\r\n\r\n")).ShouldStartWith("HTTP/1.1 404");
        (await RawHttp.ExchangeAsync(_service.Address.Port, "GET /platform HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"))
            .ShouldNotContain(" 200 ");
        (await RawHttp.ExchangeAsync(_service.Address.Port, "GET http://evil.example/platform HTTP/1.1\r\nHost: localhost\r\n\r\n"))
            .ShouldNotContain(" 200 ");
    }

    [Theory]
    [InlineData("203.0.113.7")]
    [InlineData("10.0.0.4")]
    [InlineData("2001:db8::7")]
    public async Task The_page_is_hidden_from_another_machine(string peer)
    {
        // As far as Kestrel can tell, this connection comes from there.
        await using var service =
            await RunningService.StartAsync(environment: "Development", settings: [new("Platform:Web:KnownProxies", "203.0.113.0/24")],
            build: builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Use(next => connection =>
            {
                connection.RemoteEndPoint = new IPEndPoint(IPAddress.Parse(peer), 4711);
                return next(connection);
            }))));

        foreach (var forwarded in (string[])["", "X-Forwarded-For: 127.0.0.1\r\n"])
            (await RawHttp.ExchangeAsync(service.Address.Port, $"GET /platform HTTP/1.1\r\nHost: localhost\r\n{forwarded}Connection: close\r\n\r\n"))
                .ShouldStartWith("HTTP/1.1 404");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Dev")]
    public async Task The_page_is_hidden_in_another_environment(string environment)
    {
        await using var service = await RunningService.StartAsync(environment: environment);

        foreach (var page in s_pages)
            (await service.StatusAsync(page)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_is_hidden_on_the_management_port()
    {
        var port = FreePort.Next();
        await using var service = await RunningService.StartAsync(environment: "Development", settings: [new("Platform:ManagementPort", $"{port}")]);

        (await service.StatusAsync("/platform")).ShouldBe(HttpStatusCode.OK);
        foreach (var page in s_pages)
            (await RawHttp.ExchangeAsync(port, $"GET {page} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .ShouldStartWith("HTTP/1.1 404");
    }

    [Fact]
    public async Task What_else_the_app_has_below_the_pages_path_stays_the_apps()
    {
        (await _service!.Client.GetStringAsync("/platform/users")).ShouldBe("the app");
        (await _service.Client.GetStringAsync("/platform/traces/1")).ShouldBe("the app");
        (await _service.Client.GetStringAsync("/platformer")).ShouldBe("the app");
    }

    private async Task ShouldBeHiddenAsync(string headers)
    {
        foreach (var page in s_pages)
            (await StatusAsync(page, headers)).ShouldBe(HttpStatusCode.NotFound, page);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string headers)
    {
        var answer = await RawHttp.ExchangeAsync(_service!.Address.Port, $"GET {path} HTTP/1.1\r\n{headers}\r\nConnection: close\r\n\r\n");
        return (HttpStatusCode)int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
