namespace PlatformSdk.Build.Rendering.Monitoring;

/// <summary>
/// A row of the table in chapter 5 of Google's SRE workbook, "Alerting on SLOs": the budget burns faster than allowed by a factor, over a long window
/// and still over a short one.
/// </summary>
/// <param name="Factor">How many times faster than allowed.</param>
/// <param name="Long">Long enough to use up a share of the budget.</param>
/// <param name="Short">Short enough that the alert ends soon after the problem.</param>
/// <param name="IsFast">Whether it needs immediate attention.</param>
internal sealed record BurnWindow(decimal Factor, TimeSpan Long, TimeSpan Short, bool IsFast)
{
    // For a window of thirty days: 2 percent of the budget in an hour, 5 in six, 10 in a day, 10 in three.
    private static readonly BurnWindow[] Workbook =
    [
        new(14.4m, TimeSpan.FromHours(1), TimeSpan.FromMinutes(5), true),
        new(6, TimeSpan.FromHours(6), TimeSpan.FromMinutes(30), true),
        new(3, TimeSpan.FromDays(1), TimeSpan.FromHours(2), false),
        new(1, TimeSpan.FromDays(3), TimeSpan.FromHours(6), false),
    ];

    private static readonly TimeSpan WorkbookWindow = TimeSpan.FromDays(30);

    // A rate needs several samples, and services export once per minute.
    private static readonly TimeSpan ShortestShort = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestLong = TimeSpan.FromMinutes(30);

    /// <summary>The rows for a window: factors stay, and windows scale with it, so each row is the same share of the budget.</summary>
    internal static IReadOnlyList<BurnWindow> For(TimeSpan window) =>
    [
        .. Workbook.Select(row => row with { Long = Scale(row.Long, window, ShortestLong), Short = Scale(row.Short, window, ShortestShort) }),
    ];

    private static TimeSpan Scale(TimeSpan length, TimeSpan window, TimeSpan shortest)
    {
        var minutes = TimeSpan.FromMinutes(Math.Round(length.TotalMinutes * (window / WorkbookWindow)));
        return minutes < shortest ? shortest : minutes;
    }
}
