using Microsoft.Extensions.Logging.Abstractions;
#with usings
using Work;

namespace Tests;

public sealed class JobTests
{
#if (with clients)
    [Fact]
    public async Task FailsWithoutWhatItNeeds()
    {
#endif
#with clients
#if (with arguments)
        var job = new Job(
#endif
#with arguments
#if (with arguments)
            NullLogger<Job>.Instance);

        await Assert.ThrowsAnyAsync<Exception>(() => job.RunAsync(TestContext.Current.CancellationToken));
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
