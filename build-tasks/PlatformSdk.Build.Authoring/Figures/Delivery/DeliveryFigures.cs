namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>The four figures of some deployments in a period.</summary>
/// <param name="Deployments">How many releases were delivered; returns to a former one do not count.</param>
/// <param name="Days">The days of the period.</param>
/// <param name="LeadTimes">From the author of each change to its deployment, in seconds, ordered.</param>
/// <param name="RestoreTimes">From each failed deployment until the service was restored, in seconds, ordered.</param>
internal sealed record DeliveryFigures(int Deployments, int Days, IReadOnlyList<long> LeadTimes, IReadOnlyList<long> RestoreTimes)
{
    private const int Seconds = 60;

    /// <summary>How many of the deployments name no commit of the history, so that the lead times of their changes are unknown.</summary>
    internal int WithoutCommit { get; init; }

    internal decimal PerWeek => Math.Round(Deployments * 7m / Days, 2, MidpointRounding.AwayFromZero);

    /// <summary>The median, in minutes; null without a change.</summary>
    internal int? LeadTime => Median(LeadTimes);

    internal int Failures => RestoreTimes.Count;

    /// <summary>The part of the deployments that failed, in percent; null without a deployment.</summary>
    internal decimal? FailureRate => Deployments == 0 ? null : Math.Round(100m * Failures / Deployments, 1, MidpointRounding.AwayFromZero);

    /// <summary>The median, in minutes; null without a failure.</summary>
    internal int? RestoreTime => Median(RestoreTimes);

    internal static DeliveryFigures Of(IEnumerable<Deployment> deployments, Period period)
    {
        var delivered = deployments.Where(one => one.Delivers && period.Contains(one.Time)).ToList();
        return new DeliveryFigures(delivered.Count, period.Days, [.. delivered.SelectMany(one => one.LeadTimes).Order()],
            [.. delivered.Select(one => one.Restored).OfType<long>().Order()])
        {
            WithoutCommit = delivered.Count(one => one.Release?.Commit is null || one.IsFromUnknownCommit),
        };
    }

    /// <summary>Whole minutes, rounded: the mean of the two in the middle where their number is even.</summary>
    internal static int? Median(IReadOnlyList<long> ordered) => ordered.Count == 0 ? null
        : Minutes((ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2m);

    internal static int Minutes(decimal seconds) => (int)Math.Min(int.MaxValue, Math.Round(seconds / Seconds, MidpointRounding.AwayFromZero));
}
