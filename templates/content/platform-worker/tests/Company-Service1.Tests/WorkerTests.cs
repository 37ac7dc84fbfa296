using Microsoft.Extensions.Logging.Abstractions;
#if (withPostgres)
using Npgsql;
#endif
using Work;

namespace Tests;

public sealed class WorkerTests
{
    [Fact(Timeout = 60_000)]
    public async Task WorksUntilItIsStopped()
    {
#if (withPostgres)
        // There is no database: the round fails, and the worker continues.
        await using var database = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1");
        using var worker = new Worker(database, TimeProvider.System, NullLogger<Worker>.Instance);
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
