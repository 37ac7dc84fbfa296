using System.Globalization;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>A number of pods, or a percentage of them: <c>1</c> or <c>25%</c>.</summary>
internal static class Share
{
    /// <summary>The number of pods; null when the text is neither a number nor a percentage.</summary>
    internal static int? Count(string text, int pods, bool roundUp)
    {
        var isPercentage = text.EndsWith('%');
        if (!int.TryParse(isPercentage ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1_000_000)
            return null;
        return !isPercentage ? number : (int)((((long)number * pods) + (roundUp ? 99 : 0)) / 100);
    }
}
