using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Policy;

/// <summary>
/// The day of a build. A finding depends on the day only by what it asks here, and it remembers the days that are still to come: until the
/// first of them, a build without another change has nothing to do.
/// </summary>
internal sealed class BuildDay
{
    private BuildDay(DateTimeOffset now)
    {
        Now = now;
        Today = DateOnly.FromDateTime(now.UtcDateTime);
    }

    /// <param name="today">The day, which is at its first minute.</param>
    internal BuildDay(DateOnly today)
        : this(new DateTimeOffset(today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
    {
    }

    /// <param name="now">What <c>PlatformToday</c> sets.</param>
    internal BuildDay(Moment now)
        : this(now.Start)
    {
    }

    /// <summary>The only clock of a build, for one that sets no <c>PlatformToday</c>.</summary>
    internal static BuildDay OfThisMachine => new(DateTimeOffset.UtcNow);

    internal DateOnly Today { get; }

    /// <summary>The time, which only targets ask that a freeze refuses. No generated file and no finding of a build depends on it.</summary>
    internal DateTimeOffset Now { get; }

    /// <summary>The next day on which a finding changes.</summary>
    internal DateOnly Next { get; private set; } = DateOnly.MaxValue;

    internal bool HasCome(DateOnly day)
    {
        if (day > Today && day < Next)
            Next = day;
        return day <= Today;
    }

    /// <summary>Whether the last of some days has passed.</summary>
    internal bool IsOver(DateOnly last) => HasPassed(last, 0);

    /// <summary>Whether more than this number of days have passed since a day.</summary>
    internal bool HasPassed(DateOnly day, double days) =>
        days < DateOnly.MaxValue.DayNumber - day.DayNumber && HasCome(day.AddDays((int)days + 1));

    /// <summary>Whether a day is at most this number of days ahead.</summary>
    internal bool IsNear(DateOnly day, int days) => HasCome(DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - days)));
}
