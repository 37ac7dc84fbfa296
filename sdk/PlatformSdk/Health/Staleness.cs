namespace PlatformSdk.Health;

/// <summary>When something that happens in periods is overdue.</summary>
internal static class Staleness
{
    internal const int Periods = 3;

    /// <summary>Three periods; where the time-out is the longer one, two periods and the time-out, which one run may take.</summary>
    internal static TimeSpan Limit(TimeSpan period, TimeSpan timeout)
    {
        var (usual, slow) = (Periods * period, ((Periods - 1) * period) + timeout);
        return usual > slow ? usual : slow;
    }
}
