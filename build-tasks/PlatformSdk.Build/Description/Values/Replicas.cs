using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>The number of pods: a fixed number, or the range of an autoscaler.</summary>
internal sealed partial record Replicas(int Min, int Max)
{
    internal const int Most = 1000;

    internal bool IsRange => Max > Min;

    /// <summary>Whether there are no pods at times, as long as nothing is to be done.</summary>
    internal bool SleepsAtTimes => IsRange && Min == 0;

    internal static Replicas? Parse(string text)
    {
        if (Pattern().Match(text) is not { Success: true } match)
            return null;
        var min = int.Parse(match.Groups["min"].ValueSpan, CultureInfo.InvariantCulture);
        var max = match.Groups["max"].Success ? int.Parse(match.Groups["max"].ValueSpan, CultureInfo.InvariantCulture) : min;
        // A range from zero needs a metric that starts the first pod, which a check requires; a fixed zero is a way to switch a service off.
        return max <= Most && max >= min ? new Replicas(min, max) : null;
    }

    public override string ToString() =>
        IsRange ? string.Create(CultureInfo.InvariantCulture, $"{Min}..{Max}") : Min.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<min>0|[1-9][0-9]{0,3})(\\.\\.(?<max>[1-9][0-9]{0,3}))?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
