using System.Globalization;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description;

/// <summary>The line that a restore drill prints.</summary>
/// <param name="Service">The name of the service.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Need">The need that the database is for.</param>
/// <param name="At">When the drill ended.</param>
/// <param name="Reason">Why it failed; null when it succeeded.</param>
/// <param name="Line">The whole line.</param>
internal sealed partial record DrillResult(string Service, string Environment, string Need, DateTimeOffset At, string? Reason, string Line)
{
    /// <summary>The result; null if the text is anything but a whole line of a drill.</summary>
    internal static DrillResult? Parse(string text)
    {
        var match = Form().Match(text);
        return match.Success && DateTimeOffset.TryParseExact(match.Groups["at"].Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var at)
            ? new(match.Groups["service"].Value, match.Groups["environment"].Value, match.Groups["need"].Value, at,
                match.Groups["reason"] is { Success: true } reason ? reason.Value : null, text)
            : null;
    }

    // Rendering/Drills/check.sh prints it. It has no ',' or ';', which separate properties on the command line of MSBuild.
    [GeneratedRegex("""
        \Arestore-drill[ ](?:ok|(?<failed>failed))[ ]service=(?<service>[-a-z0-9]+)[ ]environment=(?<environment>[-a-z0-9]+)
        [ ]need=(?<need>[-a-z0-9]+)[ ]at=(?<at>[-0-9TZ:]{20})[ ](?(failed)reason=(?<reason>[-A-Za-z0-9 ._:/()]{1,300})|
        schema=[-+A-Za-z0-9._]+[ ]tables=[0-9]+[ ]rows=[0-9]+[ ]newest=(?:none|[-0-9TZ:]{20})[ ]archived=[0-9A-F]{24}[ ]seconds=[0-9]+)\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
