namespace PlatformSdk.Build.Cost;

/// <summary>A quantity or an amount in the three scenarios: at its least, as is likely, and at its most. Exact decimals.</summary>
internal readonly record struct CostRange(decimal Least, decimal Likely, decimal Most)
{
    /// <summary>
    /// An autoscaler is likely to be at its maximum for a quarter of the time, such as the six busiest hours of a day, and else at its minimum.
    /// </summary>
    private const decimal ShareAtMost = 0.25m;

    internal static CostRange Fixed(decimal value) => new(value, value, value);

    /// <summary>Something between two bounds.</summary>
    internal static CostRange Between(decimal least, decimal most) => new(least, least + (Math.Max(least, most) - least) * ShareAtMost,
        Math.Max(least, most));

    internal static CostRange Sum(IEnumerable<CostRange> all) => all.Aggregate(default(CostRange), (sum, one) => sum + one);

    /// <summary>The range in words: <c>2</c>, or <c>2 to 6</c>.</summary>
    internal string InWords => Least == Most ? Number.Text(Least) : $"{Number.Text(Least)} to {Number.Text(Most)}";

    public static CostRange operator +(CostRange one, CostRange other) =>
        new(one.Least + other.Least, one.Likely + other.Likely, one.Most + other.Most);

    public static CostRange operator *(CostRange range, decimal factor) => new(range.Least * factor, range.Likely * factor, range.Most * factor);
}
