using System.Net;
using Microsoft.AspNetCore.Builder;
using PlatformSdk.Testing.Html;

namespace PlatformSdk.Tests.Development;

[Collection(Collections.Alone)]
public sealed class ReadOnlyPageTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task Every_other_method_is_refused_and_changes_nothing(string method)
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/", () => "orders"));
        await service.Client.GetAsync("/");
        var trace = await service.TraceOfAsync("GET /");

        foreach (var path in (string[])["/platform", trace, "/platform/logs", "/platform/configuration"])
        {
            var answer = await service.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method),
                path)
            { Content = new StringContent("level=none") });
            answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
            answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
            (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }
        (await service.PageAsync(trace)).Text.ShouldContain("GET /");
    }

    [Fact]
    public async Task HEAD_says_how_much_and_nothing_more()
    {
        await using var service = await DevelopmentService.StartAsync();

        var answer = await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/platform"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task Looking_leaves_no_trace_no_line_and_no_measurement()
    {
        await using var service = await DevelopmentService.StartAsync(app => app.MapGet("/", () => "orders"));
        foreach (var _ in Enumerable.Range(0, 20))
        {
            await service.PageAsync("/platform/metrics");
            await service.Client.GetAsync("/health/ready");
        }
        await service.Client.GetAsync("/");
        await service.TraceOfAsync("GET /");
        service.Tick();

        service.Traces.Newest()
            .ShouldAllBe(trace => trace.Root.Tag("url.path") != "/platform/metrics" && trace.Root.Tag("url.path") != "/health/ready");
        var logs = (await service.PageAsync("/platform/logs")).Text;
        logs.ShouldContain("GET / 200 in");
        logs.ShouldNotContain("(no route)");
        logs.ShouldNotContain("GET /health");
        service.Get<PlatformSdk.Development.Metrics.MetricStore>()
            .Standard<PlatformSdk.Development.Metrics.Distribution>("http.server.request.duration")!
            .Rate.Points()[^1].ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_page_may_load_run_and_frame_nothing_but_itself_and_is_not_kept()
    {
        await using var service = await DevelopmentService.StartAsync();

        var answer = await service.Client.GetAsync("/platform");
        var page = new Page(await answer.Content.ReadAsStringAsync());

        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain($"script-src 'sha256-{Hash(page, "script")}'");
        policy.ShouldContain($"style-src 'sha256-{Hash(page, "style")}'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        page.All("[style], form").ShouldBeEmpty();
    }

    private static string Hash(Page page, string element) => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(
        System.Text.Encoding.UTF8.GetBytes(page.All(element).ShouldHaveSingleItem().TextContent)));
}
