namespace PlatformSdk.Secrets;

/// <summary>When a secret is asked for again.</summary>
internal sealed class RefreshSchedule(SecretsOptions options, TimeProvider time, Random random)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(30);

    internal DateTimeOffset Now => time.GetUtcNow();

    internal DateTimeOffset Next(SecretState secret) => Now + Delay(secret);

    /// <summary>How long a start waits before it tries again.</summary>
    internal TimeSpan Retry(SecretState secret)
    {
        // Half fixed, half random: many replicas that failed together come back apart, and none at once.
        var doubled = FirstRetry * Math.Pow(2, Math.Min(secret.FailuresInARow - 1, 10));
        var wait = Min(doubled, Min(LongestRetry, options.RefreshInterval)) * (0.5 + random.NextDouble() / 2);
        return secret.RetryAfter > wait ? Min(secret.RetryAfter.Value, LongestRetry) : wait;
    }

    private TimeSpan Delay(SecretState secret)
    {
        if (secret.FailuresInARow > 0 && !secret.SuppliedByConfiguration) return Retry(secret);

        var usual = options.RefreshInterval * (0.9 + random.NextDouble() / 5);
        // Two thirds of a life leave room for retries before it ends; later by a hair, so that the store agrees that it is due.
        return secret.LastGood?.Lifetime is { } life ? Min(usual, life * (2 / 3d + random.NextDouble() / 30)) : usual;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
