using Npgsql;

namespace Orders;

/// <summary>Retries the payment of orders. The list is in the database, so a stop loses none.</summary>
public sealed partial class LatePayments(OrderStore store, Checkout checkout, IConfiguration configuration, TimeProvider time,
    ILogger<LatePayments> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(configuration.GetValue("Orders:RetryPaymentsEvery", TimeSpan.FromSeconds(30)), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var order in await store.InStateAsync(OrderState.Placed, stoppingToken))
                    await checkout.PayAsync(order, stoppingToken);
            }
            catch (NpgsqlException exception)
            {
                Failed(logger, exception.Message);
            }
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "Late payments could not be made: {Reason}")]
    private static partial void Failed(ILogger logger, string reason);
}
