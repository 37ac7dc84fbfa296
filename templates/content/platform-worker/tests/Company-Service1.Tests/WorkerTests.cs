using Microsoft.Extensions.Logging.Abstractions;
#if (withPostgres)
using Npgsql;
#endif
using Work;

namespace Tests;

public sealed class WorkerTests
{
    [Fact(Timeout = 60_000)]
    public async Task Works_until_it_is_stopped()
    {
#if (withPostgres)
        // No database is there: a round fails, the worker goes on.
        await using var database = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1");
        using var worker = new Worker(database, TimeProvider.System, NullLogger<Worker>.Instance);
#else
        using var worker = new Worker(TimeProvider.System, NullLogger<Worker>.Instance);
#endif

        await worker.StartAsync(TestContext.Current.CancellationToken);
        // The work begins on a thread of its own; a worker that is stopped before that begins none.
        while (worker.Rounds == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(worker.Rounds > 0);
        Assert.True(worker.ExecuteTask!.IsCompleted);
    }
}
