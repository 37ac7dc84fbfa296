namespace PlatformSdk.Development.Metrics;

/// <summary>The vertical axis of a chart, from 0 to a round number.</summary>
internal static class Axis
{
    private static readonly double[] s_steps = [1, 2, 4, 5, 10];

    /// <summary>The smallest round number that is not below the highest value. Half of it is round too.</summary>
    internal static double Top(double highest, string unit)
    {
        if (highest <= 0 || !double.IsFinite(highest))
            return unit switch { "s" => 0.001, "By" or "By/s" => 1_000, _ => 1 };
        // Bytes and durations are shown in steps of a thousand, which are powers of ten too.
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest)));
        return s_steps.Select(step => step * power).First(step => step >= highest * 0.999999);
    }
}
