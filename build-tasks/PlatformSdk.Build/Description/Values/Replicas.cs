using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>How many pods: one number, or a range within which an autoscaler decides.</summary>
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
        // An autoscaler cannot start from none without a metric of its own; zero replicas as a fixed number is a way to switch off.
        return max <= Most && max >= min && (min > 0 || max == 0) ? new Replicas(min, max) : null;
    }

    public override string ToString() =>
        IsRange ? string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}") : Min.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<min>0|[1-9][0-9]{0,3})(\\.\\.(?<max>[1-9][0-9]{0,3}))?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
