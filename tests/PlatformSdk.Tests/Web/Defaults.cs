using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web;

public sealed class Defaults
{
    [Fact]
    public async Task An_unhandled_exception_is_problem_details_without_its_message()
    {
        await using var service = await RunningService.StartAsync(map: app => app.MapGet("/", string () => throw new InvalidOperationException("s3cret")));

        var answer = await service.Client.GetAsync("/");

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task The_server_does_not_tell_its_name()
    {
        await using var service = await RunningService.StartAsync(map: app => app.MapGet("/", () => ""));
        (await service.Client.GetAsync("/")).Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using var service = await RunningService.StartAsync([new("Platform:Web:MaxRequestBody", "1000")],
            app => app.MapPost("/", async (HttpRequest request) => { await request.Body.CopyToAsync(Stream.Null); return ""; }));

        (await service.Client.PostAsync("/", new ByteArrayContent(new byte[2_000]))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Headers_beyond_the_limit_are_refused()
    {
        await using var service = await RunningService.StartAsync([new("Platform:Web:MaxRequestHeaders", "2000")], app => app.MapGet("/", () => ""));
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("x-long", new string('a', 4_000));

        (await service.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    [Theory]
    [InlineData(null, "127.0.0.1 http")]
    [InlineData("10.0.0.0/8", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "203.0.113.7 https")]
    [InlineData("10.0.0.0/8;127.0.0.0/8", "203.0.113.7 https")]
    public async Task Forwarded_headers_are_believed_from_declared_proxies_only(string? proxies, string expected)
    {
        await using var service = await RunningService.StartAsync([new("Platform:Web:KnownProxies", proxies)],
            app => app.MapGet("/", (HttpContext context) => $"{context.Connection.RemoteIpAddress} {context.Request.Scheme}"));
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");

        (await (await service.Client.SendAsync(request)).Content.ReadAsStringAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task A_service_that_forgot_AddPlatform_is_told_which_call_is_missing()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        Should.Throw<InvalidOperationException>(() => app.MapPlatform()).Message.ShouldContain("builder.AddPlatform()");
    }
}
