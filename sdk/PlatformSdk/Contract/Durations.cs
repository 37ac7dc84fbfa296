using System.Globalization;

namespace PlatformSdk.Contract;

/// <summary>Parses durations as people write them in a manifest.</summary>
internal static class Durations
{
    /// <summary>A number without a unit is seconds: <see cref="TimeSpan.Parse(string)"/> would read <c>10</c> as ten days.</summary>
    internal static bool TryParse(string text, out TimeSpan value)
    {
        var number = text.TrimEnd("abcdefghijklmnopqrstuvwxyz".ToCharArray());
        double? unit = text[number.Length..] switch
        {
            "ms" => 1,
            "s" or "" when !number.Contains(':', StringComparison.Ordinal) => 1_000,
            "m" => 60_000,
            "h" => 3_600_000,
            _ => null,
        };
        if (unit is null)
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value);
        value = default;
        if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count * unit > int.MaxValue)
            return false;
        value = TimeSpan.FromMilliseconds(count * unit.Value);
        return true;
    }
}
