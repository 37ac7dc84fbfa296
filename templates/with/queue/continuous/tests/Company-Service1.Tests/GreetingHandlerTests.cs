using Messages;
using Microsoft.Extensions.Logging.Abstractions;
using PlatformSdk.RabbitMq;

namespace Tests;

/// <summary>The handler without a broker.</summary>
public sealed class GreetingHandlerTests
{
    private static readonly QueueDelivery s_delivery = new("messages", "1", 1, false);

    [Fact]
    public async Task HandlesAGreeting() => await Handle("hello");

    [Fact]
    public async Task FailsWithoutText() => await Assert.ThrowsAsync<InvalidOperationException>(() => Handle(" "));

    private static Task Handle(string text) =>
        new GreetingHandler(NullLogger<GreetingHandler>.Instance)
            .HandleAsync(new Greeting(text), s_delivery, TestContext.Current.CancellationToken);
}
