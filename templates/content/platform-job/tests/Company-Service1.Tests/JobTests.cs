using Microsoft.Extensions.Logging.Abstractions;
#if (withPostgres)
using Npgsql;
#endif
using Work;

namespace Tests;

public sealed class JobTests
{
#if (withPostgres)
    [Fact]
    public async Task FailsWithoutItsDatabase()
    {
        await using var database = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1");

        await Assert.ThrowsAsync<NpgsqlException>(() => new Job(database, NullLogger<Job>.Instance).RunAsync(TestContext.Current.CancellationToken));
    }
#else
    [Fact]
    public async Task DoesItsWork() => await new Job(NullLogger<Job>.Instance).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task StopsWhenItIsCancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Job(NullLogger<Job>.Instance)
            .RunAsync(new CancellationToken(canceled: true)));
#endif
}
