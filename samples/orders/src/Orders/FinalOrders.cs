using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace Orders;

/// <summary>
/// Answers for orders that are declined or settled from the cache of needs.cache: they no longer change, so the database need not be asked again.
/// The cache is optional: without it, the database answers.
/// </summary>
public sealed partial class FinalOrders(IDistributedCache cache, OrderStore store, ILogger<FinalOrders> logger)
{
    private static readonly DistributedCacheEntryOptions s_hour = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) };

    public async Task<Order?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await KeptAsync(id, cancellationToken) is { } kept)
            return kept;
        var order = await store.FindAsync(id, cancellationToken);
        if (order is { State: OrderState.Declined or OrderState.Settled })
            await KeepAsync(order, cancellationToken);
        return order;
    }

    private async Task<Order?> KeptAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await cache.GetAsync(Key(id), cancellationToken) is { } bytes ? JsonSerializer.Deserialize<Order>(bytes) : null;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            Away(logger, exception.Message);
            return null;
        }
    }

    private async Task KeepAsync(Order order, CancellationToken cancellationToken)
    {
        try
        {
            await cache.SetAsync(Key(order.Id), JsonSerializer.SerializeToUtf8Bytes(order), s_hour, cancellationToken);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            Away(logger, exception.Message);
        }
    }

    private static string Key(Guid id) => $"final:{id}";

    [LoggerMessage(4, LogLevel.Warning, "The cache does not answer, the database does: {Reason}")]
    private static partial void Away(ILogger logger, string reason);
}
