namespace PlatformSdk.Development.Metrics;

/// <summary>
/// A histogram: the rate, the rate of failures, and two percentiles. Values are counted in classes, each a fifth larger than the one before, which is
/// as exact as a small chart can show.
/// </summary>
internal sealed class Distribution : Gauge
{
    private const int Classes = 128;
    private const double Smallest = 1e-6;
    private static readonly double s_step = Math.Log(1.2);

    private readonly int[] _counts = new int[Classes];
    private int _failed;

    internal Series Rate { get; } = new();

    internal Series FailedRate { get; } = new();

    /// <summary>The median.</summary>
    internal Series Median { get; } = new();

    internal override void Record(double value, bool failed)
    {
        var size = value <= Smallest ? 0 : (int)Math.Ceiling(Math.Log(value / Smallest) / s_step);
        Interlocked.Increment(ref _counts[Math.Min(size, Classes - 1)]);
        if (failed)
            Interlocked.Increment(ref _failed);
    }

    internal override void Tick(double seconds)
    {
        var counts = new int[Classes];
        for (var i = 0; i < Classes; i++)
            counts[i] = Interlocked.Exchange(ref _counts[i], 0);
        var all = counts.Sum();
        Rate.Add(all / seconds);
        FailedRate.Add(Interlocked.Exchange(ref _failed, 0) / seconds);
        Median.Add(Percentile(counts, all, 0.5));
        Points.Add(Percentile(counts, all, 0.95));
    }

    private static double Percentile(int[] counts, int all, double share)
    {
        if (all == 0)
            return 0;
        var before = 0;
        for (var i = 0; i < Classes; i++)
        {
            before += counts[i];
            // The middle of the class.
            if (before >= share * all)
                return Smallest * Math.Exp((i - 0.5) * s_step);
        }
        return 0;
    }
}
