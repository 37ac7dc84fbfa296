using Microsoft.Extensions.Logging.Abstractions;
using PlatformSdk.RabbitMq;

namespace Receipts.Tests;

/// <summary>The handler without a broker.</summary>
public sealed class ReceiptSenderTests
{
    [Fact]
    public async Task Sends_the_receipt_of_a_paid_order_also_when_the_message_arrives_twice()
    {
        var paid = new OrderPaid(Guid.NewGuid(), "Ada", 4200, "signature");

        await SendAsync(paid, redelivered: false);
        await SendAsync(paid, redelivered: true);
    }

    [Fact]
    public async Task A_message_without_a_proof_of_payment_fails_so_that_it_becomes_a_dead_letter() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(new(Guid.NewGuid(), "Ada", 4200, ""), redelivered: false));

    private static Task SendAsync(OrderPaid paid, bool redelivered) => new ReceiptSender(NullLogger<ReceiptSender>.Instance)
        .HandleAsync(paid, new("paid-orders", paid.Order.ToString(), 1, redelivered), TestContext.Current.CancellationToken);
}
