using Polly;
using Polly.Timeout;

namespace PlatformSdk.Calls;

/// <summary>How much of its total time a call has left. Polly asks for the timeout as the call begins.</summary>
internal sealed class TimeLeft(TimeSpan total, TimeProvider time)
{
    private static readonly ResiliencePropertyKey<long> s_begin = new("PlatformSdk.Begin");

    internal TimeoutStrategyOptions Timeout() => new()
    {
        TimeoutGenerator = args =>
        {
            args.Context.Properties.Set(s_begin, time.GetTimestamp());
            return ValueTask.FromResult(total);
        },
    };

    internal TimeSpan After(ResilienceContext context) => total - time.GetElapsedTime(context.Properties.GetValue(s_begin, time.GetTimestamp()));
}
