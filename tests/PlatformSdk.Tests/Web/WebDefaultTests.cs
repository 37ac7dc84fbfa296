using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web;

public sealed class WebDefaultTests
{
    [Fact]
    public async Task The_server_does_not_tell_its_name()
    {
        await using var service = await RunningService.StartAsync(map: app => app.MapGet("/", () => ""));
        (await service.Client.GetAsync("/")).Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        await using var service = await RunningService.StartAsync([new("Kestrel:Limits:MaxRequestBodySize", "1000")],
            app => app.MapPost("/", async (HttpRequest request) => { await request.Body.CopyToAsync(Stream.Null); return ""; }));

        (await service.Client.PostAsync("/", new ByteArrayContent(new byte[2_000]))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Headers_beyond_the_limit_are_refused()
    {
        await using var service =
            await RunningService.StartAsync([new("Kestrel:Limits:MaxRequestHeadersTotalSize", "2000")], app => app.MapGet("/", () => ""));
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("x-long", new string('a', 4_000));

        (await service.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    [Fact]
    public async Task A_service_that_forgot_AddPlatform_is_told_which_call_is_missing()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        Should.Throw<InvalidOperationException>(() => app.MapPlatform()).Message.ShouldContain("builder.AddPlatform()");
    }
}
