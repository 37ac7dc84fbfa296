using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web;

/// <summary>Security headers, by OWASP's REST security cheat sheet.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("/data")]
    [InlineData("/text")]
    [InlineData("/missing")]
    [InlineData("/throws")]
    public async Task What_an_API_answers_may_not_be_guessed_at_framed_kept_or_run(string path)
    {
        await using var service = await StartAsync();

        var answer = await service.Client.GetAsync(path);

        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Content-Security-Policy").ShouldBe("default-src 'none'; frame-ancestors 'none'");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "Cache-Control")!.ShouldContain("no-store");
        Header(answer, "Strict-Transport-Security").ShouldBeNull();
    }

    [Theory]
    [InlineData("/page")]
    [InlineData("/script")]
    [InlineData("/redirect")]
    public async Task A_page_of_the_service_is_not_broken_by_a_policy_for_data(string path)
    {
        await using var service = await StartAsync();

        var answer = await service.Client.GetAsync(path);

        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Content-Security-Policy").ShouldBeNull();
        Header(answer, "Referrer-Policy").ShouldBeNull();
        Header(answer, "Cache-Control").ShouldBeNull();
    }

    [Fact]
    public async Task A_header_that_the_endpoint_set_stays()
    {
        await using var service = await StartAsync();

        var answer = await service.Client.GetAsync("/own");

        Header(answer, "Content-Security-Policy").ShouldBe("default-src 'self'");
        Header(answer, "Referrer-Policy").ShouldBe("origin");
        Header(answer, "Cache-Control").ShouldBe("public, max-age=60");
    }

    [Fact]
    public async Task What_can_be_asked_for_by_its_version_may_be_kept()
    {
        await using var service = await StartAsync();
        Header(await service.Client.GetAsync("/versioned"), "Cache-Control").ShouldBeNull();
    }

    [Theory]
    [InlineData("https", "shop.example.com", "max-age=2592000")]
    [InlineData("http", "shop.example.com", null)]
    [InlineData("https", "localhost", null)]
    public async Task Only_a_client_that_came_by_https_is_told_to_stay_there(string scheme, string host, string? expected)
    {
        await using var service = await StartAsync([new("Platform:Web:KnownProxies", "127.0.0.1")]);

        Header(await service.Client.GetAsync("/data", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", scheme), ("Host", host)),
            "Strict-Transport-Security").ShouldBe(expected);
    }

    [Fact]
    public async Task The_ordinary_option_says_how_long_to_stay_there()
    {
        await using var service =
            await StartAsync([new("Platform:Web:KnownProxies", "127.0.0.1")], builder => builder.Services.Configure<HstsOptions>(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        }));

        Header(await service.Client.GetAsync("/data", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"),
            ("Host", "shop.example.com")), "Strict-Transport-Security")
            .ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task A_service_whose_gateway_sets_the_headers_turns_them_off()
    {
        await using var service = await StartAsync([new("Platform:Web:SecurityHeaders", "false")]);

        var answer = await service.Client.GetAsync("/data");

        Header(answer, "X-Content-Type-Options").ShouldBeNull();
        Header(answer, "Cache-Control").ShouldBeNull();
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static Task<RunningService> StartAsync(IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<WebApplicationBuilder>? build = null)
        => RunningService.StartAsync(settings, build: build, map: app =>
        {
            app.MapGet("/data", () => Results.Json("x"));
            app.MapGet("/text", () => "x");
            app.MapGet("/throws", string () => throw new InvalidOperationException());
            app.MapGet("/page", () => Results.Text("<p>x", "text/html"));
            app.MapGet("/script", () => Results.Text("x()", "text/javascript"));
            app.MapGet("/redirect", () => Results.Redirect("/page"));
            app.MapGet("/versioned", (HttpResponse response) =>
            {
                response.Headers.ETag = "\"1\"";
                return "x";
            });
            app.MapGet("/own", (HttpResponse response) =>
            {
                response.Headers.ContentSecurityPolicy = "default-src 'self'";
                response.Headers["Referrer-Policy"] = "origin";
                response.Headers.CacheControl = "public, max-age=60";
                return "x";
            });
        });
}
