namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>The days that figures are made of, in UTC.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, which counts to its end.</param>
internal sealed record Period(DateOnly First, DateOnly Last)
{
    internal int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The end of the last day, in seconds since 1970.</summary>
    internal long End => Seconds(Last) + 86_400;

    internal bool Contains(long time) => time >= Seconds(First) && time < End;

    /// <summary>The last days up to one. They begin with the history where it is shorter.</summary>
    /// <param name="last">The last day.</param>
    /// <param name="days">How many days, at most.</param>
    /// <param name="begin">The time of the first commit, in seconds since 1970; null without one.</param>
    internal static Period Ending(DateOnly last, int days, long? begin)
    {
        var first = last.DayNumber >= days ? last.AddDays(1 - days) : DateOnly.MinValue;
        var born = begin is { } time ? DateOnly.FromDateTime(Moment(time)) : first;
        return new Period(born > first && born <= last ? born : first, last);
    }

    internal static DateTime Moment(long seconds) =>
        DateTime.UnixEpoch.AddSeconds(Math.Clamp(seconds, Seconds(DateOnly.MinValue), Seconds(DateOnly.MaxValue)));

    private static long Seconds(DateOnly day) => (long)(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalSeconds;
}
