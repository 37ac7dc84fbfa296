using System.Globalization;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A date in ISO 8601: <c>2027-01-31</c>.</summary>
internal sealed record CalendarDate(DateOnly Value)
{
    internal static CalendarDate? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new CalendarDate(date) : null;

    public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
