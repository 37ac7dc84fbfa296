using Npgsql;

namespace Orders;

/// <summary>
/// Has the orders paid that could not be paid when they were placed. What it works through is in the database, so no stop loses any.
/// </summary>
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
