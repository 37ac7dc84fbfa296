using System.Net;

namespace Orders;

/// <summary>Has an order paid by the payments service; an order that cannot be paid now stays placed and is tried again later.</summary>
public sealed partial class Checkout(OrderStore store, IHttpClientFactory clients, ILogger<Checkout> logger)
{
    public async Task<Order> PayAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            // By the name of the need: address, timeouts, retries and the trace are the platform's matter. PUT, since paying twice must pay once.
            using var client = clients.CreateClient("payments");
            using var response = await client.PutAsJsonAsync($"payments/{order.Id}", new { order.AmountInCents }, cancellationToken);
            if (response.StatusCode == HttpStatusCode.PaymentRequired)
                return await MoveAsync(order, OrderState.Declined, null, cancellationToken);
            response.EnsureSuccessStatusCode();
            var receipt = await response.Content.ReadFromJsonAsync<Receipt>(cancellationToken);
            return await MoveAsync(order, OrderState.Paid, receipt!.Signature, cancellationToken);
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TimeoutException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Postponed(logger, order.Id, exception.Message);
            return order;
        }
    }

    /// <summary>Who came second finds the order where the first has brought it.</summary>
    private async Task<Order> MoveAsync(Order order, OrderState to, string? receipt, CancellationToken cancellationToken) =>
        await store.MoveAsync(order.Id, OrderState.Placed, to, receipt, cancellationToken) ?? await store.FindAsync(order.Id, cancellationToken)
            ?? order;

    [LoggerMessage(1, LogLevel.Warning, "Order {Order} is paid later: {Reason}")]
    private static partial void Postponed(ILogger logger, Guid order, string reason);

    private sealed record Receipt(string Signature);
}
