#with usings
#if (with usings)

#endif
namespace Work;

/// <summary>Works in rounds until the program stops.</summary>
#if (with services)
public sealed partial class Worker(
#endif
#with services
#if (with services)
    TimeProvider time,
    ILogger<Worker> logger) : BackgroundService
#else
public sealed partial class Worker(TimeProvider time, ILogger<Worker> logger) : BackgroundService
#endif
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    /// <summary>The number of rounds that have started.</summary>
    public long Rounds { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, time);
        do
        {
            Rounds++;
#if (with work)
            // If something is unavailable, only this round fails.
            try
            {
#endif
#with work
#if (with work)
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(logger, Rounds, exception);
            }
#else
            Worked(logger, Rounds);
#endif
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

#if (with work)
    [LoggerMessage(2, LogLevel.Warning, "Round {Round} failed. The next round retries.")]
    private static partial void Failed(ILogger logger, long round, Exception exception);
#else
    [LoggerMessage(1, LogLevel.Information, "Round {Round} is done.")]
    private static partial void Worked(ILogger logger, long round);
#endif
#with messages
}
