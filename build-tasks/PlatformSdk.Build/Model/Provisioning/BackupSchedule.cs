using System.Globalization;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>A backup interval as a schedule of six fields, seconds first.</summary>
internal static class BackupSchedule
{
    /// <summary>An hour at which most services have little traffic. UTC.</summary>
    private const int Hour = 2;

    /// <summary>
    /// The schedule; null for an interval that a schedule cannot express, because it does not divide an hour, a day or a week: it would start again
    /// at the next hour, day or month, so two backups would be closer or further apart than the interval.
    /// </summary>
    internal static string? For(Duration every) => every.Value switch
    {
        { TotalDays: 7 } => $"0 0 {Hour} * * 0",
        { TotalDays: 1 } => $"0 0 {Hour} * * *",
        { TotalDays: < 1 } time when Divides(time, TimeSpan.FromDays(1)) && time.Ticks % TimeSpan.TicksPerHour == 0 => time.Hours == 1
            ? "0 0 * * * *"
            : string.Create(CultureInfo.InvariantCulture, $"0 0 {Hour % time.Hours}-23/{time.Hours} * * *"),
        { TotalHours: < 1 } time when Divides(time, TimeSpan.FromHours(1)) && time.Ticks % TimeSpan.TicksPerMinute == 0 && time.Minutes >= 5 =>
            string.Create(CultureInfo.InvariantCulture, $"0 */{time.Minutes} * * * *"),
        _ => null,
    };

    private static bool Divides(TimeSpan part, TimeSpan whole) => whole.Ticks % part.Ticks == 0;
}
