using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>When and how a job runs; without a schedule it runs once.</summary>
internal sealed record ResolvedRun(Cron? Schedule, string TimeZone, Duration Timeout, int Retries, Concurrency Concurrency);
