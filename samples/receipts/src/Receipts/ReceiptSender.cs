using PlatformSdk.RabbitMq;

namespace Receipts;

/// <summary>
/// Sends the receipt of a paid order; a stand-in that only logs. A message can arrive twice, so a real mail provider gets the number of the order as
/// the id of the mail, and sends it once. If this throws, the message is handled again later, and at last becomes a dead letter.
/// </summary>
public sealed partial class ReceiptSender(ILogger<ReceiptSender> logger) : IQueueHandler<OrderPaid>
{
    public Task HandleAsync(OrderPaid message, QueueDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(delivery);
        if (string.IsNullOrEmpty(message.Receipt))
            throw new InvalidOperationException($"Order {message.Order} has no proof of payment.");
        Sent(logger, message.Order, delivery.Attempt);
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Information, "Sent the receipt of order {Order}, attempt {Attempt}.")]
    private static partial void Sent(ILogger logger, Guid order, int attempt);
}
