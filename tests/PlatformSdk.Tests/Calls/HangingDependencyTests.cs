using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Calls;

public sealed class HangingDependencyTests
{
    [Fact]
    public async Task One_try_that_hangs_is_left_for_the_next()
    {
        await using var server = await StubServer.StartAsync((context, number) => number == 1 ? StubServer.HangAsync(context) : Task.CompletedTask);
        await using var caller = Caller.Create([new("Platform:HttpClient:TryTimeout", "100ms")]);

        (await caller.Client().GetAsync(server.Address)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_caller_gets_the_timeout_of_HttpClient_when_all_tries_together_take_too_long()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.HangAsync(context));
        await using var caller = Caller.Create([new("Platform:HttpClient:TotalTimeout", "200ms"), new("Platform:HttpClient:TryTimeout", "200ms")]);

        // Not Should.Throw, which makes an exception of its own for a cancelled task.
        var exception = (await Record.ExceptionAsync(() => caller.Client().GetAsync(server.Address + "orders?token=s3cret")))
            .ShouldBeOfType<TaskCanceledException>();

        exception.InnerException.ShouldBeOfType<TimeoutException>();
        exception.Message.ShouldContain("/orders took longer than");
        exception.Message.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_obeyed_at_once_and_nothing_is_tried_again()
    {
        await using var server = await StubServer.StartAsync((context, _) => StubServer.HangAsync(context));
        await using var caller = Caller.Create();
        using var giveUp = new CancellationTokenSource();

        var call = caller.Client().GetAsync(server.Address, giveUp.Token);
        await Eventually.IsTrueAsync("the request has come", () => server.Requests.Count == 1);
        await giveUp.CancelAsync();

        (await Record.ExceptionAsync(() => call)).ShouldBeOfType<TaskCanceledException>().CancellationToken.ShouldBe(giveUp.Token);
        server.Requests.Count.ShouldBe(1);
    }
}
