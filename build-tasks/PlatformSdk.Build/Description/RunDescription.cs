using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description;

/// <summary>When and how a job runs; without a schedule it runs once.</summary>
internal sealed record RunDescription(Cron? Schedule, string TimeZone, Duration Timeout, int Retries, Concurrency Concurrency);
