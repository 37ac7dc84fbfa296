namespace PlatformSdk.Development.Metrics;

/// <summary>Classes of values, each a fifth larger than the one before, which is as exact as a small chart or table can show.</summary>
internal static class ValueClasses
{
    internal const int Count = 128;
    private const double Smallest = 1e-6;
    private static readonly double s_step = Math.Log(1.2);

    internal static int ClassOf(double value)
        => value <= Smallest ? 0 : Math.Min((int)Math.Ceiling(Math.Log(value / Smallest) / s_step), Count - 1);

    internal static double Percentile(int[] counts, int all, double share)
    {
        if (all == 0)
            return 0;
        var before = 0;
        for (var i = 0; i < Count; i++)
        {
            before += counts[i];
            // The middle of the class.
            if (before >= share * all)
                return Smallest * Math.Exp((i - 0.5) * s_step);
        }
        return 0;
    }
}
