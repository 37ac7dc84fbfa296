using System.Net;

namespace Orders;

/// <summary>Pays an order with the payments service; an order that cannot be paid now stays placed and is retried later.</summary>
public sealed partial class Checkout(OrderStore store, PaidOrders paid, IHttpClientFactory clients, ILogger<Checkout> logger)
{
    public async Task<Order> PayAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            // The host is the name of the need; the SDK adds address, timeouts, retries and trace. PUT, because a repeated call must pay only once.
            using var client = clients.CreateClient("payments");
            using var response = await client.PutAsJsonAsync($"payments/{order.Id}", new { order.AmountInCents }, cancellationToken);
            if (response.StatusCode == HttpStatusCode.PaymentRequired)
                return await MoveAsync(order, OrderState.Declined, null, cancellationToken);
            response.EnsureSuccessStatusCode();
            var receipt = await response.Content.ReadFromJsonAsync<Receipt>(cancellationToken);
            var moved = await MoveAsync(order, OrderState.Paid, receipt!.Signature, cancellationToken);
            if (moved.State == OrderState.Paid)
                await paid.AnnounceAsync(moved, cancellationToken);
            return moved;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TimeoutException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Postponed(logger, order.Id, exception.Message);
            return order;
        }
    }

    /// <summary>A concurrent attempt finds the order in the state that the first one set.</summary>
    private async Task<Order> MoveAsync(Order order, OrderState to, string? receipt, CancellationToken cancellationToken) =>
        await store.MoveAsync(order.Id, OrderState.Placed, to, receipt, cancellationToken) ?? await store.FindAsync(order.Id, cancellationToken)
            ?? order;

    [LoggerMessage(1, LogLevel.Warning, "Order {Order} is paid later: {Reason}")]
    private static partial void Postponed(ILogger logger, Guid order, string reason);

    private sealed record Receipt(string Signature);
}
