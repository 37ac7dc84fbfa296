namespace PlatformSdk.Hosting;

/// <summary>
/// Time that only goes forward, for everything that waits, renews or expires. The wall clock is set by people and by NTP: a step back by an hour
/// would stop every refresh for an hour, a step forward would end every lease.
/// </summary>
internal static class SteadyTime
{
    /// <summary>How long ago a moment is that never changes; only the difference of two such values means anything.</summary>
    internal static TimeSpan Steady(this TimeProvider time) => time.GetElapsedTime(0);
}
