using System.Net.Http.Json;

namespace Settlement;

/// <summary>Settles every paid order. It can stop at any time and start again, because settled orders are no longer in the list.</summary>
public sealed partial class NightlySettlement(IHttpClientFactory clients, ILogger<NightlySettlement> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var orders = clients.CreateClient("orders");
        var (count, total) = (0, 0L);
        // A list has at most a thousand orders; read the next one until it is empty.
        while (await orders.GetFromJsonAsync<List<PaidOrder>>("orders?state=Paid", cancellationToken) is { Count: > 0 } paid)
        {
            foreach (var order in paid)
            {
                using var response = await orders.PutAsync(new Uri($"orders/{order.Id}/settlement", UriKind.Relative), null, cancellationToken);
                response.EnsureSuccessStatusCode();
                (count, total) = (count + 1, total + order.AmountInCents);
            }
        }

        Settled(logger, count, total);
    }

    [LoggerMessage(1, LogLevel.Information, "Settled {Count} orders over {TotalInCents} cents.")]
    private static partial void Settled(ILogger logger, int count, long totalInCents);

    private sealed record PaidOrder(Guid Id, long AmountInCents);
}
