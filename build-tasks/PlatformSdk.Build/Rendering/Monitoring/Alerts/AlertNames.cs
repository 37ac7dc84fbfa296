namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>The names of all alerts. Runbooks, silences and routes refer to them, so they never change.</summary>
internal static class AlertNames
{
    internal const string AvailabilityFastBurn = "AvailabilityFastBurn";
    internal const string AvailabilitySlowBurn = "AvailabilitySlowBurn";
    internal const string LatencyFastBurn = "LatencyFastBurn";
    internal const string LatencySlowBurn = "LatencySlowBurn";
    internal const string NoPodReady = "NoPodReady";
    internal const string TooFewPodsReady = "TooFewPodsReady";
    internal const string CrashLoop = "CrashLoop";
    internal const string Restarts = "Restarts";
    internal const string MemoryNearLimit = "MemoryNearLimit";
    internal const string CpuThrottled = "CpuThrottled";
    internal const string AtMostReplicas = "AtMostReplicas";
    internal const string ThreadPoolStarved = "ThreadPoolStarved";
    internal const string SecretStale = "SecretStale";
    internal const string MetricsMissing = "MetricsMissing";
    internal const string TelemetryDropped = "TelemetryDropped";
    internal const string DatabaseInstanceDown = "DatabaseInstanceDown";
    internal const string DatabaseStorageLow = "DatabaseStorageLow";
    internal const string DatabaseReplicationLag = "DatabaseReplicationLag";
    internal const string DatabaseBackupFailed = "DatabaseBackupFailed";
    internal const string DatabaseBackupOld = "DatabaseBackupOld";
    internal const string QueueUnavailable = "QueueUnavailable";
    internal const string QueueBacklog = "QueueBacklog";
    internal const string QueueDeadLetters = "QueueDeadLetters";
    internal const string CacheUnavailable = "CacheUnavailable";
    internal const string CacheSlow = "CacheSlow";
    internal const string CacheErrors = "CacheErrors";
    internal const string MigrationFailed = "MigrationFailed";
    internal const string JobFailed = "JobFailed";
    internal const string JobMissed = "JobMissed";

    /// <summary>All names, in reading order.</summary>
    internal static readonly IReadOnlyList<string> All =
    [
        AvailabilityFastBurn, AvailabilitySlowBurn, LatencyFastBurn, LatencySlowBurn, NoPodReady, TooFewPodsReady, CrashLoop, Restarts,
        MemoryNearLimit, CpuThrottled, AtMostReplicas, ThreadPoolStarved, SecretStale, DatabaseInstanceDown,
        DatabaseStorageLow, DatabaseReplicationLag, DatabaseBackupFailed, DatabaseBackupOld, QueueUnavailable, QueueBacklog,
        QueueDeadLetters, CacheUnavailable, CacheSlow, CacheErrors, MigrationFailed, JobFailed, JobMissed,
        MetricsMissing, TelemetryDropped,
    ];

    internal static int Order(string name) => All.TakeWhile(other => other != name).Count();

    /// <summary>The anchor of an alert's section, as GitHub and MkDocs derive it from the heading.</summary>
    internal static string Anchor(string name) => name.ToLowerInvariant();
}
