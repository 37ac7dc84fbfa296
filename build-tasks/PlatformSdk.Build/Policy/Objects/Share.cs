using System.Globalization;

namespace PlatformSdk.Build.Policy.Objects;

/// <summary>A number of pods, or a percentage of them: <c>1</c> or <c>25%</c>.</summary>
internal static class Share
{
    private const int Most = 1_000_000;

    /// <summary>The number of pods, at most a million; null when the text is neither a number nor a percentage.</summary>
    internal static int? Count(string text, int pods, bool roundUp)
    {
        var isPercentage = text.EndsWith('%');
        var digits = isPercentage ? text[..^1] : text;
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
            return null;
        var number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? Math.Min(written, Most) : Most;
        return !isPercentage ? number : (int)((((long)number * pods) + (roundUp ? 99 : 0)) / 100);
    }
}
