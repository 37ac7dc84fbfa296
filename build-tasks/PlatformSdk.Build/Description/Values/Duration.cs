using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A duration: an integer with <c>ms</c>, <c>s</c>, <c>m</c>, <c>h</c>, <c>d</c> or <c>w</c>, as in Prometheus.</summary>
internal sealed partial record Duration(TimeSpan Value)
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("w", TimeSpan.FromDays(7)), ("d", TimeSpan.FromDays(1)), ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)), ("s", TimeSpan.FromSeconds(1)), ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    internal static Duration? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var number = long.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var ticks = (decimal)number * Array.Find(Units, u => u.Unit == match.Groups["unit"].Value).Length.Ticks;
        return ticks > 0 && ticks <= TimeSpan.FromDays(3660).Ticks ? new Duration(TimeSpan.FromTicks((long)ticks)) : null;
    }

    public override string ToString()
    {
        var (unit, length) = Units.First(u => Value.Ticks % u.Length.Ticks == 0 && u.Unit != "w");
        return (Value.Ticks / length.Ticks).ToString(CultureInfo.InvariantCulture) + unit;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,9})(?<unit>ms|s|m|h|d|w)\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
