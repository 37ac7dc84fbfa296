using Microsoft.Extensions.Logging.Abstractions;
#with usings
using Work;

namespace Tests;

public sealed class WorkerTests
{
    [Fact(Timeout = 60_000)]
    public async Task WorksUntilItIsStopped()
    {
#if (with clients)
        // What it needs is not there: the round fails, and the worker continues.
#endif
#with clients
#if (with arguments)
        using var worker = new Worker(
#endif
#with arguments
#if (with arguments)
            TimeProvider.System,
            NullLogger<Worker>.Instance);
#else
        using var worker = new Worker(TimeProvider.System, NullLogger<Worker>.Instance);
#endif

        await worker.StartAsync(TestContext.Current.CancellationToken);
        // StartAsync returns before the first round starts.
        while (worker.Rounds == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(worker.Rounds > 0);
        Assert.True(worker.ExecuteTask!.IsCompleted);
    }
}
