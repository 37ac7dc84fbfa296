using System.Globalization;
using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>The rules of a build with every time in them made shorter, so that a test need not last an hour; nothing else is changed.</summary>
internal static partial class ShortWindows
{
    /// <summary>An hour becomes half a minute.</summary>
    private const int Factor = 120;

    internal static string Of(string rules)
    {
        rules = Range().Replace(rules, match => $"[{Shortened(match.Groups[1].Value)}]");
        rules = For().Replace(rules, match => $"for: {Shortened(match.Groups[1].Value)}");
        return Seconds().Replace(rules, match => $"* {int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) / Factor}\n");
    }

    private static string Shortened(string time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)Duration.Parse(time)!.Value.TotalMilliseconds / Factor}ms");

    [GeneratedRegex(@"\[(\d+[a-z])\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"for: (\d+[a-z])")]
    private static partial Regex For();

    // What a count over a window is multiplied by.
    [GeneratedRegex(@"\* (\d+)\n")]
    private static partial Regex Seconds();
}
