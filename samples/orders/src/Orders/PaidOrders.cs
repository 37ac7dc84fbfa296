using PlatformSdk.RabbitMq;

namespace Orders;

/// <summary>
/// Announces paid orders in the queue of needs.paid-orders. The database remembers which orders are announced, so none is lost if this service or the
/// broker stops. An order may be announced twice; its number is the id of the message, which lets consumers recognize it.
/// </summary>
public sealed partial class PaidOrders(IQueuePublisher queue, OrderStore store, ILogger<PaidOrders> logger)
{
    public async Task AnnounceAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            await queue.PublishAsync(new OrderPaid(order.Id, order.Customer, order.AmountInCents, order.Receipt!), MessageJson.Default.OrderPaid,
                messageId: order.Id.ToString(), cancellationToken: cancellationToken);
            await store.MarkAnnouncedAsync(order.Id, cancellationToken);
        }
        catch (QueuePublishException exception)
        {
            Postponed(logger, order.Id, exception.Message);
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "Order {Order} is announced later: {Reason}")]
    private static partial void Postponed(ILogger logger, Guid order, string reason);
}
