#with usings
#if (with usings)

#endif
namespace Work;

/// <summary>The work of the job. An exception ends the program with exit code 1, and the cluster retries.</summary>
#if (with services)
public sealed partial class Job(
#endif
#with services
#if (with services)
    ILogger<Job> logger)
#else
public sealed partial class Job(ILogger<Job> logger)
#endif
{
    /// <param name="cancellationToken">Cancelled when the program must stop.</param>
#if (with work)
    public async Task RunAsync(CancellationToken cancellationToken)
    {
#endif
#with work
#if (with work)
        Worked(logger);
    }

#else
    public Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Worked(logger);
        return Task.CompletedTask;
    }

#endif
    [LoggerMessage(1, LogLevel.Information, "The work is done.")]
    private static partial void Worked(ILogger logger);
#with messages
}
