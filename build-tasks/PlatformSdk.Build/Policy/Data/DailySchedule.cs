using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Policy.Data;

/// <summary>Whether a schedule of CloudNativePG, of six fields or a word, comes at least once on every day.</summary>
internal static partial class DailySchedule
{
    internal static bool Covers(string? schedule) => schedule?.Trim() is { } text && (Often().IsMatch(text)
        || (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: 6 } fields && fields.Skip(3).All(IsEvery)));

    /// <summary>The day of the month, the month and the day of the week: each of them leaves out days unless it names all.</summary>
    private static bool IsEvery(string field) =>
        field.ToLowerInvariant() is "*" or "?" or "*/1" or "0-6" or "sun-sat" or "1-31" or "1-12" or "jan-dec";

    [GeneratedRegex(@"\A@(hourly|daily|midnight|every (24h|(1?\d|2[0-3])h(\d+m)?(\d+s)?|\d{1,3}m(\d+s)?|\d{1,4}s)(0m)?(0s)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Often();
}
