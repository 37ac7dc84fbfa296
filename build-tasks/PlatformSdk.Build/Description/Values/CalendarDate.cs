using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A date in ISO 8601: <c>2027-01-31</c>.</summary>
internal sealed partial record CalendarDate(DateOnly Value)
{
    internal static CalendarDate? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new CalendarDate(date) : null;

    /// <summary>The reason for a text that looks like a date.</summary>
    internal static string WhyNot(string text) => Digits().IsMatch(text) ? " There is no such day." : "";

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
