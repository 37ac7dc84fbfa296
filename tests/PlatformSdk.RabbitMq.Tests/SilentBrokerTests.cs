namespace PlatformSdk.RabbitMq.Tests;

/// <summary>A broker that is there and does not answer: frozen, cut off between two packets, or with a queue that hangs.</summary>
public sealed class SilentBrokerTests(SharedBroker broker)
{
    [Fact]
    public async Task A_connection_over_which_the_broker_says_nothing_is_reported_and_replaced()
    {
        await using var relay = new BrokerRelay(broker) { IsSilent = true };
        await using var service = relay.Service();
        await service.StartAsync();

        var publishing = service.PublishAsync(1);
        await Eventually.IsTrueAsync("the reason", async () => (await service.HealthAsync()).Description == relay.Shown + " does not answer");
        relay.IsSilent = false;
        await publishing;

        await Eventually.IsTrueAsync("the message", () => service.Handled.Count == 1);
        service.Log.Text.ShouldContain(
            $"orders-queue (publishing) is unavailable, and connecting is tried again: {relay.Shown} does not answer");
    }

    [Fact]
    public async Task A_channel_without_confirms_is_replaced_and_its_messages_are_sent_again_with_a_mark()
    {
        await using var relay = new BrokerRelay(broker);
        await using var service = relay.Service();
        await service.StartAsync();
        await service.PublishAsync(0);

        relay.LosesConfirms = true;
        await Task.WhenAll(Enumerable.Range(1, 20).Select(number => service.PublishAsync(number)));

        await Eventually.IsTrueAsync("all messages", () => service.Handled.Count == 21);
        await Eventually.IsTrueAsync("repetitions", () => service.Handled.All.Any(one => one.Delivery.IsRedelivered));
        service.Handled.Unmarked.ShouldBeEmpty();
        relay.Accepted.ShouldBe(2, "the connections stay");
    }
}
