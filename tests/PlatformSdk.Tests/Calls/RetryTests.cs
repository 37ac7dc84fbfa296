using System.Net;
using System.Net.Http.Json;
using System.Text;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Calls;

public sealed class RetryTests
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_failure_is_not_seen_by_the_caller(int code)
    {
        await using var server = await StubServer.AnsweringAsync(code, 200);
        await using var caller = Caller.Create();

        (await caller.Client().GetStringAsync(server.Address)).ShouldBe("answer 2");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task An_answer_that_will_not_change_is_given_at_once(int code)
    {
        await using var server = await StubServer.AnsweringAsync(code, 200);
        await using var caller = Caller.Create();

        ((int)(await caller.Client().GetAsync(server.Address)).StatusCode).ShouldBe(code);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_goes_on_failing_is_tried_three_times_more_and_then_given_to_the_caller()
    {
        await using var server = await StubServer.AnsweringAsync(503);
        await using var caller = Caller.Create();

        (await caller.Client().GetAsync(server.Address)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        server.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PATCH")]
    public async Task What_may_not_be_done_twice_is_done_once(string method)
    {
        await using var server = await StubServer.AnsweringAsync(503, 200);
        await using var caller = Caller.Create();

        await caller.Client().SendAsync(new HttpRequestMessage(new HttpMethod(method), server.Address));

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_body_that_can_be_written_again_arrives_whole_each_time()
    {
        await using var server = await StubServer.AnsweringAsync(503, 503, 200);
        await using var caller = Caller.Create();

        (await caller.Client().PutAsJsonAsync(server.Address, new[] { "one", "two" })).EnsureSuccessStatusCode();

        server.Requests.Select(request => request.Body).ShouldBe(Enumerable.Repeat("""["one","two"]""", 3));
    }

    [Fact]
    public async Task A_stream_is_sent_once_since_it_has_been_read()
    {
        await using var server = await StubServer.AnsweringAsync(503, 200);
        await using var caller = Caller.Create();

        var answer = await caller.Client().PutAsync(server.Address, new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes("once"))));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        server.Requests.ShouldHaveSingleItem().Body.ShouldBe("once");
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        await using var server = await StubServer.StartAsync((context, number) =>
        {
            if (number == 1)
                context.Abort();
            return Task.CompletedTask;
        });
        await using var caller = Caller.Create();

        (await caller.Client().GetAsync(server.Address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
