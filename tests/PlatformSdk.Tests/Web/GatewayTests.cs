using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Tests.Running;
using Forwarded = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders;

namespace PlatformSdk.Tests.Web;

public sealed class GatewayTests
{
    private static readonly (string, string)[] s_spoofed =
    [
        ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Prefix", "/admin"),
        ("Forwarded", "for=203.0.113.7;proto=https;host=evil.example"), ("X-Real-IP", "203.0.113.7"),
    ];

    [Theory]
    [InlineData(null, "127.0.0.1 http")]
    [InlineData("10.0.0.0/8", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "203.0.113.7 https")]
    [InlineData("10.0.0.0/8;127.0.0.0/8", "203.0.113.7 https")]
    public async Task Forwarded_headers_are_believed_from_declared_proxies_only_and_never_the_host(string? proxies, string expected)
    {
        await using var service = await StartAsync([new("Platform:Web:KnownProxies", proxies)]);

        (await SeenAsync(service)).ShouldBe($"{expected} 127.0.0.1 ");
    }

    [Fact]
    public async Task A_client_cannot_hide_behind_an_address_that_it_put_before_the_gateways()
    {
        await using var service = await StartAsync([new("Platform:Web:KnownProxies", "127.0.0.1")]);

        var seen = await (await service.Client.GetAsync("/", ("X-Forwarded-For", "10.9.9.9, 198.51.100.4"),
            ("X-Forwarded-Proto", "http, https"))).Content.ReadAsStringAsync();

        seen.ShouldStartWith("198.51.100.4 https");
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7 https", false)]
    [InlineData("10.0.0.0/8", "127.0.0.1 http", false)]
    [InlineData(null, "203.0.113.7 https", true)]
    public async Task ASPNETCORE_FORWARDEDHEADERS_ENABLED_does_not_undo_a_declaration_and_is_warned_of_alone(string? proxies, string expected,
        bool warned)
    {
        using var log = new LogSink();
        await using var service =
            await StartAsync([new("FORWARDEDHEADERS_ENABLED", "true"), new("Platform:Web:KnownProxies", proxies)], log: log, full: true);

        (await SeenAsync(service)).ShouldStartWith(expected);
        log.Lines.Any(line => line.Text.Contains("trusts X-Forwarded-* headers from every sender", StringComparison.Ordinal)).ShouldBe(warned);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_services_own_options_win_on_either_side_of_AddPlatform(bool after)
    {
        static void Own(IServiceCollection services) => services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = Forwarded.XForwardedHost;
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse("127.0.0.0/8"));
        });
        await using var service = await StartAsync([new("Platform:Web:KnownProxies", "10.0.0.1")],
            build: builder => { if (!after) Own(builder.Services); }, afterwards: builder => { if (after) Own(builder.Services); });

        (await SeenAsync(service)).ShouldBe("127.0.0.1 http evil.example ");
    }

    [Fact]
    public async Task An_undeclared_proxy_is_told_of_once()
    {
        using var log = new LogSink();
        await using var service = await StartAsync([], log: log);

        await SeenAsync(service);
        await SeenAsync(service);

        log.Lines.Where(line => line.Text.Contains("Platform:Web:KnownProxies", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Text.ShouldStartWith("127.0.0.1 sent X-Forwarded-For");
    }

    [Theory]
    [InlineData("https", HttpStatusCode.OK)]
    [InlineData("http", HttpStatusCode.TemporaryRedirect)]
    public async Task A_redirect_to_https_ends_where_TLS_ends_at_the_gateway(string scheme, HttpStatusCode expected)
    {
        await using var service =
            await StartAsync([new("Platform:Web:KnownProxies", "127.0.0.1"), new("https_port", "443")], map: app => app.UseHttpsRedirection());

        var answer = await service.Client.GetAsync("/", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", scheme),
            ("Host", "shop.example.com"));

        answer.StatusCode.ShouldBe(expected);
        if (expected != HttpStatusCode.OK)
            answer.Headers.Location!.ToString().ShouldBe("https://shop.example.com/");
    }

    private static async Task<string> SeenAsync(RunningService service) =>
        await (await service.Client.GetAsync("/", s_spoofed)).Content.ReadAsStringAsync();

    private static Task<RunningService> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings, LogSink? log = null,
        Action<WebApplication>? map = null,
        Action<WebApplicationBuilder>? build = null, Action<WebApplicationBuilder>? afterwards = null, bool full = false) =>
            RunningService.StartAsync(settings, build: builder =>
        {
            if (log is not null)
                builder.Logging.AddProvider(log);
            build?.Invoke(builder);
        }, afterwards: afterwards, full: full, map: app =>
        {
            map?.Invoke(app);
            app.MapGet("/",
                (HttpContext context) =>
                $"{context.Connection.RemoteIpAddress} {context.Request.Scheme} {context.Request.Host.Host} {context.Request.PathBase}");
        });
}
