using System.Globalization;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>
/// How long a pod may take to stop: the drain, what the host gives its hosted services, and a margin; by the settings that the process will see.
/// </summary>
internal static class GracePeriod
{
    internal const string DrainKey = "platform:shutdown:drain";
    internal const string TimeoutKey = "shutdowntimeoutseconds";

    /// <summary>The longest drain that the process takes.</summary>
    private const int LongestDrain = 600;

    internal static int SecondsOf(ProcessSettings settings) =>
        Drain(settings[DrainKey]) + (Timeout(settings[TimeoutKey]) ?? RuntimeDefaults.ShutdownSeconds) + RuntimeDefaults.GraceMarginSeconds;

    /// <summary>What is wrong with a value, or null: the process would refuse it at start.</summary>
    internal static string? WhyNot(string key, string value) => key switch
    {
        DrainKey when !(Durations.TryParse(value, out var drain) && drain.TotalSeconds is >= 0 and <= LongestDrain) =>
            "a duration from 0s to 600s such as 30s",
        TimeoutKey when Timeout(value) is null => "a whole number of seconds such as 60",
        _ => null,
    };

    private static int Drain(string? text) => text is not null && Durations.TryParse(text, out var drain)
        ? (int)Math.Ceiling(Math.Clamp(drain.TotalSeconds, 0, LongestDrain))
        // A job drains nothing; a longer period does it no harm.
        : RuntimeDefaults.DrainSeconds;

    private static int? Timeout(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86_400 ? seconds : null;
}
