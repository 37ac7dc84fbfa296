namespace PlatformSdk.Hosting;

/// <summary>
/// Monotonic time, for everything that waits, renews or expires. People and NTP change the wall clock: a step back by an hour would stop every
/// refresh for an hour, a step forward would end every lease.
/// </summary>
internal static class SteadyTime
{
    /// <summary>The time since a fixed point. Only the difference of two values is meaningful.</summary>
    internal static TimeSpan Steady(this TimeProvider time) => time.GetElapsedTime(0);
}
