namespace PlatformSdk.RabbitMq.Tests;

/// <summary>A broker that answers nothing over a connection, although it sends heartbeats, which come from another process of it.</summary>
public sealed class FrozenBrokerTests(SharedBroker broker)
{
    [Fact]
    public async Task A_connection_over_which_only_heartbeats_come_is_replaced()
    {
        await using var relay = new BrokerRelay(broker);
        await using var service = relay.Service();
        await service.StartAsync();
        await service.PublishAsync(0);
        await Eventually.IsTrueAsync("the first message", () => service.Handled.Count == 1);

        relay.Freeze();
        await service.PublishAsync(1);

        await Eventually.IsTrueAsync("the second message", () => service.Handled.Count == 2);
        service.Handled.Unmarked.ShouldBeEmpty();
        service.Log.Text.ShouldContain("orders-queue (publishing) is unavailable, and connecting is tried again: the broker does not answer");
    }
}
