namespace Orders;

/// <summary>Has something to bring to its end when the host stops.</summary>
internal sealed class SlowToStop(ILogger<SlowToStop> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(100, cancellationToken);
        Lines.Ended(logger, nameof(SlowToStop));
    }
}
