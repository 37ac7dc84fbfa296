using PlatformSdk.Hosting;
using PlatformSdk.Secrets.Settings;
using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Reading;

/// <summary>When a secret is read again.</summary>
internal sealed class RefreshSchedule(SecretsOptions options, TimeProvider time, Random random)
{
    /// <summary>The minimum interval between two reads of a secret, whatever its lifetime is and however often its values are rejected.</summary>
    internal static readonly TimeSpan Floor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestRetry = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_longestRetryOfFiles = TimeSpan.FromSeconds(2);

    internal TimeSpan Now => time.Steady();

    internal TimeSpan Next(SecretState secret) => Now + Max(Floor, Delay(secret));

    /// <summary>When values that were just rejected are read again: at once, unless that happened a moment ago.</summary>
    internal TimeSpan AfterRefusal(SecretState secret) => Max(Now, secret.AskedAt + Doubled(secret.Refusal.InARow, options.RefreshInterval));

    /// <summary>After this time without a rejection, the next one counts as new.</summary>
    internal TimeSpan Quiet => 2 * Max(s_longestRetry, options.RefreshInterval);

    /// <summary>How long the start waits before the next attempt.</summary>
    internal TimeSpan Retry(SecretState secret)
    {
        // Half fixed, half random: replicas that failed together retry at different times, and none retries at once.
        var wait = Min(Doubled(secret.FailuresInARow, s_longestRetry), options.RefreshInterval) * (0.5 + random.NextDouble() / 2);
        return secret.RetryAfter > wait ? Min(secret.RetryAfter.Value, s_longestRetry) : wait;
    }

    private TimeSpan Delay(SecretState secret)
    {
        if (secret.FailuresInARow > 0 && !secret.SuppliedByConfiguration)
            return Retry(secret);
        // The store still returns the rejected values: a mounted file, for example, is refreshed up to two minutes late.
        if (secret.Refusal.IsRefused)
            return Doubled(secret.Refusal.InARow, secret.IsLocal ? s_longestRetryOfFiles : s_longestRetry);

        var usual = options.RefreshInterval * (0.9 + random.NextDouble() / 5);
        if (secret.LastGood?.RotatesIn is { } rotation)
            return Min(usual, rotation + Floor * (0.5 + random.NextDouble()));
        // Two thirds of the lifetime leave time for retries. A little is added so that the store agrees that a renewal is due.
        return secret.LastGood?.Lifetime is { } life ? Min(usual, life * (2 / 3d + random.NextDouble() / 30)) : usual;
    }

    private static TimeSpan Doubled(int times, TimeSpan most) => Min(Floor * Math.Pow(2, Math.Clamp(times - 1, 0, 20)), Max(Floor, most));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
