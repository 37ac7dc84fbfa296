using System.Globalization;
using System.Net;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Calls;

public sealed class RetryAfterTests
{
    [Fact]
    public async Task The_wait_that_the_other_side_asks_for_is_kept()
    {
        await using var server = await OverloadedAsync("1");
        await using var caller = Caller.Create();

        (await caller.Client().GetAsync(server.Address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (server.Requests[1].At - server.Requests[0].At).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task A_wait_until_a_date_is_kept_as_well()
    {
        await using var server = await OverloadedAsync(DateTimeOffset.UtcNow.AddSeconds(2).ToString("R", CultureInfo.InvariantCulture));
        await using var caller = Caller.Create();

        (await caller.Client().GetAsync(server.Address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (server.Requests[1].At - server.Requests[0].At).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task A_wait_longer_than_the_caller_has_time_is_given_to_the_caller()
    {
        await using var server = await OverloadedAsync("3600");
        await using var caller = Caller.Create();

        (await caller.Client().GetAsync(server.Address)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wait_longer_than_what_is_left_after_the_first_is_given_to_the_caller()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        });
        await using var caller = Caller.Create([new("Platform:HttpClient:TotalTimeout", "1900ms"), new("Platform:HttpClient:TryTimeout", "1s")]);

        (await caller.Client().GetAsync(server.Address)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        server.Requests.Count.ShouldBe(2);
    }

    private static Task<StubServer> OverloadedAsync(string retryAfter) => StubServer.StartAsync((context, number) =>
    {
        if (number == 1)
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
        }
        return Task.CompletedTask;
    });
}
