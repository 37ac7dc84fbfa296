using System.Globalization;
using PlatformSdk.Build.Model.Costs;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Cost;

/// <summary>How often a schedule is due, and for how long its job runs, in an average month.</summary>
internal static class CronRuns
{
    private const int Decimals = 4;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Dictionary<string, string> Macros = new(StringComparer.Ordinal)
    {
        ["@yearly"] = "0 0 1 1 *",
        ["@annually"] = "0 0 1 1 *",
        ["@monthly"] = "0 0 1 * *",
        ["@weekly"] = "0 0 * * 0",
        ["@daily"] = "0 0 * * *",
        ["@midnight"] = "0 0 * * *",
        ["@hourly"] = "0 * * * *",
    };

    /// <summary>
    /// The runs of a CronJob and their hours; null where one of the two is not known. A run takes at most its deadline, and likely a quarter of it.
    /// Unless they may overlap, all runs together take at most the whole month.
    /// </summary>
    internal static (decimal Runs, CostRange Hours)? HoursOf(YamlMapping job)
    {
        if (job.TextAt("spec", "suspend") == "true")
            return (0, default);
        if (PerMonth(job.TextAt("spec", "schedule") ?? "") is not { } runs
            || !int.TryParse(job.TextAt("spec", "jobTemplate", "spec", "activeDeadlineSeconds"), NumberStyles.None, CultureInfo.InvariantCulture,
                out var seconds))
        {
            return null;
        }

        var pods = int.TryParse(job.TextAt("spec", "jobTemplate", "spec", "parallelism"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var parallel) ? parallel : 1;
        var hours = runs * seconds / 3600;
        if ((job.TextAt("spec", "concurrencyPolicy") ?? "Allow") != "Allow")
            hours = Math.Min(hours, Month.Hours);
        return (Math.Round(runs, Decimals), CostRange.Between(0, Math.Round(hours * pods, Decimals)));
    }

    /// <summary>How often a schedule of five fields is due in an average month; null for one that cannot be read.</summary>
    internal static decimal? PerMonth(string schedule)
    {
        var fields = Macros.GetValueOrDefault(schedule, schedule).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields is not [var minute, var hour, var day, var month, var weekday] || Read(minute, 0, 59, []) is not { } minutes
            || Read(hour, 0, 23, []) is not { } hours || Read(day, 1, 31, []) is not { } days || Read(month, 1, 12, Months) is not { } months
            || Read(weekday, 0, 7, Days) is not { } weekdays)
        {
            return null;
        }

        if (weekdays.Contains(7))
            weekdays.Add(0);
        // Where both are restricted, each of them is enough.
        var either = !IsAny(day) && !IsAny(weekday);
        // Every day of the year on each weekday, since a date is on each of them in turn.
        const int Week = 7;
        var (due, onWeekdays) = (0, weekdays.Count(d => d < Week));
        for (var date = new DateOnly(2025, 1, 1); date.Year == 2025; date = date.AddDays(1))
        {
            if (!months.Contains(date.Month))
                continue;
            var isDay = days.Contains(date.Day);
            due += either && isDay ? Week : either || isDay ? onWeekdays : 0;
        }

        return (decimal)due * minutes.Count * hours.Count / (Week * Month.OfYear);
    }

    private static bool IsAny(string field) => field[0] is '*' or '?';

    /// <summary>The values of a field; null for one that cannot be read.</summary>
    private static HashSet<int>? Read(string field, int least, int most, string[] names)
    {
        var values = new HashSet<int>();
        foreach (var part in field.Split(','))
        {
            var (range, step) = part.Split('/') is [var before, var after] ? (before, Value(after, 0, [])) : (part, (int?)1);
            var bounds = range.Split('-');
            var low = IsStar(range) ? least : Value(bounds[0], least, names);
            var high = IsStar(range) || (bounds.Length == 1 && part.Contains('/', StringComparison.Ordinal)) ? most
                : Value(bounds[^1], least, names);
            if (bounds.Length > 2 || step is null or <= 0 || low < least || high > most || low is null || high is null || low > high)
                return null;
            for (var value = low.Value; value <= high; value += step.Value)
                values.Add(value);
        }

        return values;
    }

    private static bool IsStar(string range) => range is "*" or "?";

    /// <summary>A number, or a name: names count from the first value of the field.</summary>
    private static int? Value(string text, int first, string[] names) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : Array.IndexOf(names, text.ToLowerInvariant()) is var index and >= 0 ? index + first : null;
}
