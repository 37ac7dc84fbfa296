using System.Globalization;

namespace PlatformSdk.Development.Html;

/// <summary>Formats numbers for people, in the same way on every machine.</summary>
internal static class Words
{
    internal static string Duration(TimeSpan time) => time.TotalMilliseconds switch
    {
        < 0.01 => "0 ms",
        < 1 => Number(time.TotalMilliseconds, "0.00", "ms"),
        < 10 => Number(time.TotalMilliseconds, "0.0", "ms"),
        < 1_000 => Number(time.TotalMilliseconds, "0", "ms"),
        < 60_000 => Number(time.TotalSeconds, "0.00", "s"),
        _ => Age(time),
    };

    /// <summary>A duration in at most its two largest units.</summary>
    internal static string Age(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => "now",
        { TotalMinutes: < 1 } => Number(time.TotalSeconds, "0", "s"),
        { TotalHours: < 1 } => $"{Number(time.Minutes, "0", "min")} {Number(time.Seconds, "0", "s")}",
        { TotalDays: < 1 } => $"{Number(time.Hours, "0", "h")} {Number(time.Minutes, "0", "min")}",
        _ => $"{Number(Math.Floor(time.TotalDays), "0", "d")} {Number(time.Hours, "0", "h")}",
    };

    internal static string Value(double value, string unit) => unit switch
    {
        "s" => Duration(TimeSpan.FromSeconds(value)),
        "By" => Bytes(value),
        "%" => Number(value, "0.#", "%"),
        "By/s" => Bytes(value) + "/s",
        _ => Number(value, Math.Abs(value) >= 100 ? "#,0" : "0.##", unit),
    };

    /// <summary>The time of day in milliseconds, in the machine's time zone.</summary>
    internal static string Clock(DateTimeOffset time) => time.ToLocalTime().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    internal static string Count(int count, string one, string many)
        => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");

    /// <summary>How many there are, and of how many.</summary>
    internal static string Found(int found, int all, string one, string many)
        => found == all ? Count(all, one, many) : string.Create(CultureInfo.InvariantCulture, $"{found:#,0} of {Count(all, one, many)}");

    private static string Bytes(double bytes) => Math.Abs(bytes) switch
    {
        < 1_000 => Number(bytes, "0", "B"),
        < 1_000_000 => Number(bytes / 1_000, "0.#", "kB"),
        < 1_000_000_000 => Number(bytes / 1_000_000, "0.#", "MB"),
        _ => Number(bytes / 1_000_000_000, "0.##", "GB"),
    };

    private static string Number(double value, string format, string unit)
        => value.ToString(format, CultureInfo.InvariantCulture) + (unit.Length == 0 ? "" : unit.StartsWith('/') ? unit : $" {unit}");
}
