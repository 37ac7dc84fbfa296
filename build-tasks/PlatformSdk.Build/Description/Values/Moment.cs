using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A day in UTC, or a minute of a day with its offset: <c>2027-01-31</c>, <c>2027-01-31T18:00+01:00</c>.</summary>
/// <param name="Start">When it begins, in UTC.</param>
/// <param name="IsDay">Whether it is a whole day.</param>
internal sealed partial record Moment(DateTimeOffset Start, bool IsDay)
{
    private const string Minute = "yyyy-MM-dd'T'HH:mm";

    /// <summary>When it has passed: for a day, the beginning of the next one.</summary>
    internal DateTimeOffset End => IsDay ? Start.AddDays(1) : Start;

    internal DateOnly Day => DateOnly.FromDateTime(Start.UtcDateTime);

    internal static Moment? Parse(string text)
    {
        if (!Form().IsMatch(text))
            return null;
        if (CalendarDate.Parse(text) is { } day)
            return day.Value == DateOnly.MaxValue ? null : new Moment(new DateTimeOffset(day.Value, TimeOnly.MinValue, TimeSpan.Zero), true);
        string[] forms = [$"{Minute}K", $"{Minute}':00'K"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new Moment(time.ToUniversalTime(), false)
            : null;
    }

    /// <summary>The reason for a text that looks like a time.</summary>
    internal static string WhyNot(string text)
    {
        if (Form().IsMatch(text))
            return " There is no such day or time.";
        return WithoutOffset().IsMatch(text) ? " Add the offset, such as Z or +01:00." : "";
    }

    /// <summary>As a person reads it, always in UTC: <c>2027-01-31 17:00 UTC</c>.</summary>
    internal static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public override string ToString() =>
        Start.UtcDateTime.ToString(IsDay ? "yyyy-MM-dd" : $"{Minute}'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:00)?(Z|[+-]\d{2}:\d{2}))?\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Form();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex WithoutOffset();
}
