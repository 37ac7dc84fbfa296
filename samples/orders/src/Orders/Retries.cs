using Npgsql;

namespace Orders;

/// <summary>
/// Makes up for what could not be done when an order was placed: payments, and announcements of paid orders. The list is in the database, so a stop
/// loses none.
/// </summary>
public sealed partial class Retries(OrderStore store, Checkout checkout, PaidOrders paid, IConfiguration configuration, TimeProvider time,
    ILogger<Retries> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(configuration.GetValue("Orders:RetryEvery", TimeSpan.FromSeconds(30)), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var order in await store.InStateAsync(OrderState.Placed, stoppingToken))
                    await checkout.PayAsync(order, stoppingToken);
                foreach (var order in await store.NotAnnouncedAsync(stoppingToken))
                    await paid.AnnounceAsync(order, stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                Failed(logger, exception.Message);
            }
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "Retries could not be made: {Reason}")]
    private static partial void Failed(ILogger logger, string reason);
}
