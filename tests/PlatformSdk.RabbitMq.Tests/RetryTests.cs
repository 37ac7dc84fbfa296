using System.Text;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq.Tests;

/// <summary>What happens to a message whose handler fails.</summary>
public sealed class RetryTests(SharedBroker broker)
{
    [Fact]
    public async Task A_message_that_fails_is_handled_again_after_each_delay_and_is_marked()
    {
        await using var service = new TestService(broker.Address(), consumer: options =>
            options.RetryDelays = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(100)]);
        service.Handled.Work = (_, delivery, _) => delivery.Attempt < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        await service.StartAsync();

        var id = await service.PublishAsync(1);

        await Eventually.IsTrueAsync("three attempts", () => service.Handled.All.Count == 3);
        service.Handled.All.Select(one => one.Delivery.Attempt).ShouldBe([1, 2, 3]);
        service.Handled.All.Select(one => one.Delivery.IsRedelivered).ShouldBe([false, true, true]);
        service.Handled.All.ShouldAllBe(one => one.Delivery.MessageId == id);
        (await TestService.LengthAsync(broker, service.DeadLetters)).ShouldBe(0u);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_the_last_attempt_it_is_a_dead_letter_with_its_content_and_id(int delays)
    {
        await using var service = new TestService(broker.Address(), consumer: options =>
            options.RetryDelays = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(20), delays)]);
        service.Handled.Work = (_, _, _) => throw new InvalidOperationException("never");
        await service.StartAsync();

        var id = await service.PublishAsync(17);

        var letter = await DeadLetterAsync(service);
        Encoding.UTF8.GetString(letter.Body.Span).ShouldBe("""{"Number":17}""");
        letter.BasicProperties.MessageId.ShouldBe(id);
        service.Handled.All.Count.ShouldBe(delays + 1);
        service.Log.Text.ShouldContain($"is now a dead letter in {service.DeadLetters}");
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("null")]
    [InlineData("{\"Number\":\"leak-me-not\"}")]
    [InlineData("")]
    public async Task A_message_that_cannot_be_read_is_a_dead_letter_at_once_and_blocks_nothing(string content)
    {
        await using var service = new TestService(broker.Address(), consumer: options => (options.Concurrency, options.Prefetch) = (1, 1));
        await service.StartAsync();
        await Eventually.IsTrueAsync("the queue", () => service.Log.Text.Contains("Consuming the queue", StringComparison.Ordinal));
        await TestService.AskAsync(broker, async channel =>
        {
            await channel.BasicPublishAsync("", service.Queue, Encoding.UTF8.GetBytes(content));
            return true;
        });
        await service.PublishAsync(2);

        await Eventually.IsTrueAsync("the message behind it", () => service.Handled.Count == 1);
        Encoding.UTF8.GetString((await DeadLetterAsync(service)).Body.Span).ShouldBe(content);
        service.Log.Text.ShouldNotContain("leak-me-not");
    }

    [Fact]
    public async Task A_message_that_fails_each_time_does_not_block_those_behind_it()
    {
        await using var service = new TestService(broker.Address(), consumer: options =>
            (options.Concurrency, options.Prefetch, options.RetryDelays) = (1, 1, [TimeSpan.FromMinutes(5)]));
        service.Handled.Work = (message, _, _) => message.Number == 0 ? throw new InvalidOperationException("never") : Task.CompletedTask;
        await service.StartAsync();

        for (var number = 0; number < 20; number++)
            await service.PublishAsync(number);

        await Eventually.IsTrueAsync("the others", () => service.Handled.Count == 20);
    }

    private Task<BasicGetResult> DeadLetterAsync(TestService service) => TestService.AskAsync(broker, async channel =>
    {
        BasicGetResult? letter = null;
        await Eventually.IsTrueAsync("the dead letter", async () =>
            (letter = await channel.BasicGetAsync(service.DeadLetters, autoAck: false)) is not null);
        return letter!;
    });
}
