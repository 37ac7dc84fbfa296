namespace PlatformSdk.Health;

/// <summary>When something periodic is overdue.</summary>
internal static class Staleness
{
    internal const int Periods = 3;

    /// <summary>Three periods; or, with a longer timeout, two periods and one timeout.</summary>
    internal static TimeSpan Limit(TimeSpan period, TimeSpan timeout)
    {
        var (usual, slow) = (Periods * period, ((Periods - 1) * period) + timeout);
        return usual > slow ? usual : slow;
    }
}
