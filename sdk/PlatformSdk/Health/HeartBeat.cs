using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Logging;

namespace PlatformSdk.Health;

/// <summary>Records that the thread pool runs background work, and logs afterwards when it did not: at the time, nothing could be logged.</summary>
internal sealed class HeartBeat(HealthCache cache, IOptions<PlatformOptions> options, TimeProvider time, ILogger<HeartBeat> logger) : IDisposable
{
    private readonly TimeSpan _period = options.Value.Health.Period;
    private ITimer? _timer;
    private long _last;

    internal void Start()
    {
        cache.Beat();
        _last = time.GetTimestamp();
        // One beat at a time: each one sets the timer for the next.
        _timer = time.CreateTimer(static beat => ((HeartBeat)beat!).Beat(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(_period, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer?.Dispose();

    private void Beat()
    {
        cache.Beat();
        if (time.GetElapsedTime(_last) is var late && late > Staleness.Periods * _period)
            Log.ThreadPoolStarved(logger, late.TotalSeconds, ThreadPool.ThreadCount, ThreadPool.PendingWorkItemCount);
        _last = time.GetTimestamp();
        _timer!.Change(_period, Timeout.InfiniteTimeSpan);
    }
}
