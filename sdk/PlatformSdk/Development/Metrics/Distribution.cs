namespace PlatformSdk.Development.Metrics;

/// <summary>A histogram: the rate, the rate of failures, and two percentiles.</summary>
internal sealed class Distribution : Gauge
{
    private readonly int[] _counts = new int[ValueClasses.Count];
    private int _failed;

    internal Series Rate { get; } = new();

    internal Series FailedRate { get; } = new();

    /// <summary>The median.</summary>
    internal Series Median { get; } = new();

    internal override void Record(double value, bool failed)
    {
        Interlocked.Increment(ref _counts[ValueClasses.ClassOf(value)]);
        if (failed)
            Interlocked.Increment(ref _failed);
    }

    internal override void Tick(double seconds)
    {
        var counts = new int[ValueClasses.Count];
        for (var i = 0; i < counts.Length; i++)
            counts[i] = Interlocked.Exchange(ref _counts[i], 0);
        var all = counts.Sum();
        Rate.Add(all / seconds);
        FailedRate.Add(Interlocked.Exchange(ref _failed, 0) / seconds);
        Median.Add(ValueClasses.Percentile(counts, all, 0.5));
        Points.Add(ValueClasses.Percentile(counts, all, 0.95));
    }
}
