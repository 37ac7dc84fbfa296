using System.Globalization;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model;

/// <summary>
/// The time that a pod may take to stop: the drain, the host's shutdown timeout, and a margin, computed from the settings that the process reads.
/// </summary>
internal static class GracePeriod
{
    internal const string DrainKey = "platform:shutdown:drain";
    internal const string TimeoutKey = "shutdowntimeoutseconds";

    /// <summary>The longest drain that the process accepts.</summary>
    private const int LongestDrain = 600;

    internal static int SecondsOf(ProcessSettings settings) =>
        Drain(settings[DrainKey]) + (Timeout(settings[TimeoutKey]) ?? RuntimeDefaults.ShutdownSeconds) + RuntimeDefaults.GraceMarginSeconds;

    /// <summary>The problem with a value, or null: the process would reject it at start.</summary>
    internal static string? WhyNot(string key, string value) => key switch
    {
        DrainKey when !(Durations.TryParse(value, out var drain) && drain.TotalSeconds is >= 0 and <= LongestDrain) =>
            "a duration from 0s to 600s such as 30s",
        TimeoutKey when Timeout(value) is null => "a whole number of seconds such as 60",
        _ => null,
    };

    private static int Drain(string? text) => text is not null && Durations.TryParse(text, out var drain)
        ? (int)Math.Ceiling(Math.Clamp(drain.TotalSeconds, 0, LongestDrain))
        // A job has nothing to drain; a longer period does no harm.
        : RuntimeDefaults.DrainSeconds;

    private static int? Timeout(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86_400 ? seconds : null;
}
