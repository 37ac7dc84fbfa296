using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>The number of pods: a fixed number, or the range of an autoscaler.</summary>
internal sealed partial record Replicas(int Min, int Max)
{
    internal const int Most = 1000;

    internal bool IsRange => Max > Min;

    internal static Replicas? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var min = int.Parse(match.Groups["min"].ValueSpan, CultureInfo.InvariantCulture);
        var max = match.Groups["max"].Success ? int.Parse(match.Groups["max"].ValueSpan, CultureInfo.InvariantCulture) : min;
        // An autoscaler cannot start from zero without a custom metric; a fixed zero is a way to switch a service off.
        return max <= Most && max >= min && (min > 0 || max == 0) ? new Replicas(min, max) : null;
    }

    public override string ToString() =>
        IsRange ? string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}") : Min.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<min>0|[1-9][0-9]{0,3})(\\.\\.(?<max>[1-9][0-9]{0,3}))?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
