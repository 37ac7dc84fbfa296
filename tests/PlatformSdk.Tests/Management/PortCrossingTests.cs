using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Management;

/// <summary>Tries to reach the one server through the other, for each way in which a user can say where his app listens.</summary>
public sealed class PortCrossingTests
{
    /// <summary>Each gets a free port for the app and says in its own way that the app listens there.</summary>
    private static readonly Dictionary<string, Func<int, Way>> s_ways = new()
    {
        ["urls"] = port => new($"http://127.0.0.1:{port}", [], null),
        ["HTTP_PORTS"] = port => new(null, [new("HTTP_PORTS", $"{port}")], null),
        ["Kestrel:Endpoints"] = port =>
            new(null, [new("Kestrel:Endpoints:Main:Url", $"http://127.0.0.1:{port}")],
            builder => builder.WebHost.UseKestrel((context, kestrel) => kestrel.Configure(context.Configuration.GetSection("Kestrel")))),
        ["Listen in code"] = port => new(null, [], builder => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port))),
    };

    public static TheoryData<string, string, string> FromTheApp()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var way in s_ways.Keys)
        {
            cases.Add(way, "a plain request", "GET /health HTTP/1.1\r\nHost: localhost:{app}\r\n\r\n");
            cases.Add(way, "a Host that names the management port", "GET /health HTTP/1.1\r\nHost: localhost:{management}\r\n\r\n");
            cases.Add(way, "forwarded headers",
                "GET /health/live HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: localhost:{management}\r\nX-Forwarded-Port: " +
                "{management}\r\nX-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Prefix: /health\r\nForwarded: host=localhost:{management}\r\n\r\n");
            cases.Add(way, "absolute form", "GET http://localhost:{management}/health/ready HTTP/1.1\r\nHost: localhost:{management}\r\n\r\n");
            cases.Add(way, "another method", "POST /health HTTP/1.1\r\nHost: localhost:{management}\r\nContent-Length: 0\r\n\r\n");
            cases.Add(way, "an escaped path", "GET /%68ealth/live HTTP/1.1\r\nHost: x\r\n\r\n");
            cases.Add(way, "a path with dots", "GET /a/../health/live HTTP/1.1\r\nHost: x\r\n\r\n");
            cases.Add(way, "capital letters and a slash at the end", "GET /HEALTH/live/ HTTP/1.1\r\nHost: x\r\n\r\n");
            cases.Add(way, "HTTP/1.0", "GET /health HTTP/1.0\r\n\r\n");
        }
        return cases;
    }

    public static TheoryData<string, string, string> FromTheManagementPort()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var way in s_ways.Keys)
        {
            cases.Add(way, "a plain request", "GET /secret HTTP/1.1\r\nHost: localhost:{management}\r\n\r\n");
            cases.Add(way, "a Host that names the app", "GET /secret HTTP/1.1\r\nHost: localhost:{app}\r\n\r\n");
            cases.Add(way, "forwarded headers",
                "GET /secret HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: localhost:{app}\r\nX-Forwarded-Port: {app}\r\nX-Original-URL: /secret\r\n\r\n");
            cases.Add(way, "absolute form", "GET http://localhost:{app}/secret HTTP/1.1\r\nHost: localhost:{app}\r\n\r\n");
            cases.Add(way, "a path below health", "GET /health/../secret HTTP/1.1\r\nHost: x\r\n\r\n");
            cases.Add(way, "HTTP/2 with prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0");
            cases.Add(way, "an upgrade to HTTP/2",
                "GET /secret HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
            cases.Add(way, "CONNECT", "CONNECT localhost:{app} HTTP/1.1\r\nHost: localhost:{app}\r\n\r\n");
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(FromTheApp))]
    public async Task The_apps_port_answers_404_to_health(string way, string form, string request)
    {
        var (service, app, management) = await StartAsync(way);
        await using var _ = service;

        var answer = await RawHttp.ExchangeAsync(app, Fill(request, app, management));

        answer.ShouldStartWith("HTTP/1.1 404", customMessage: form);
        answer.ShouldNotContain("Healthy", customMessage: form);
    }

    [Theory]
    [MemberData(nameof(FromTheManagementPort))]
    public async Task The_management_port_never_shows_the_app(string way, string form, string request)
    {
        var (service, app, management) = await StartAsync(way);
        await using var _ = service;

        var answer = await RawHttp.ExchangeAsync(management, Fill(request, app, management));

        answer.ShouldNotContain("the app", customMessage: form);
        answer.ShouldNotStartWith("HTTP/1.1 200", customMessage: form);
        answer.ShouldNotStartWith("HTTP/1.1 101", customMessage: form);
    }

    [Theory]
    [InlineData("urls")]
    [InlineData("HTTP_PORTS")]
    [InlineData("Kestrel:Endpoints")]
    [InlineData("Listen in code")]
    public async Task Both_ports_answer_what_is_theirs(string way)
    {
        var (service, app, management) = await StartAsync(way);
        await using var _ = service;
        using var client = new HttpClient();

        (await client.GetStringAsync($"http://127.0.0.1:{app}/secret")).ShouldBe("the app");
        (await client.GetStringAsync($"http://127.0.0.1:{management}/health/ready")).ShouldBe("Healthy");
    }

    private static string Fill(string request, int app, int management)
        => request.Replace("{app}", $"{app}", StringComparison.Ordinal).Replace("{management}", $"{management}", StringComparison.Ordinal);

    private static async Task<(RunningService Service, int App, int Management)> StartAsync(string way)
    {
        var (app, management) = (FreePort.Next(), FreePort.Next());
        var (urls, settings, build) = s_ways[way](app);
        var service = await RunningService.StartAsync([.. settings, new("Platform:ManagementPort", $"{management}")],
            map => map.MapGet("/secret", () => "the app"), build, urls: urls);
        return (service, app, management);
    }

    private sealed record Way(string? Urls, KeyValuePair<string, string?>[] Settings, Action<WebApplicationBuilder>? Build);
}
