namespace Orders;

/// <summary>Has something to wait for before it is there.</summary>
internal sealed class SlowToStart(string how, ILogger<SlowToStart> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Lines.Said(logger, "starting");
        switch (how)
        {
            case "waits": await Task.Delay(Timeout.Infinite, cancellationToken); break;
            case "wraps":
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                catch (OperationCanceledException cancelled)
                {
                    throw new InvalidOperationException("the queue could not be opened", cancelled);
                }
                break;
            // Looks at no token.
            case "ignores": await Task.Delay(Timeout.Infinite, CancellationToken.None); break;
            case "blocks": Thread.Sleep(Timeout.Infinite); break;
            default: throw new InvalidOperationException("the queue is not there");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
