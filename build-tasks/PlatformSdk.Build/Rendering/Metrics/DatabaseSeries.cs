using PlatformSdk.Build.Model.Provisioning.CloudNativePg;

namespace PlatformSdk.Build.Rendering.Metrics;

/// <summary>
/// Metrics of a database that CloudNativePG runs, and the kubelet's metrics of its volumes. The backups are those of the plugin: the metrics of the
/// operator that are called the same stand still with it.
/// </summary>
internal static class DatabaseSeries
{
    internal const string LastBackup = "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp";
    internal const string LastFailedBackup = "barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp";
    internal const string Up = "cnpg_collector_up";
    internal const string Lag = "cnpg_pg_replication_lag";
    internal const string Backends = "cnpg_backends_total";
    internal const string VolumeUsed = "kubelet_volume_stats_used_bytes";
    internal const string VolumeSize = "kubelet_volume_stats_capacity_bytes";

    /// <summary>The servers of a database: their names end in a number.</summary>
    internal static string Servers(PostgresCluster database, string @namespace) => $"namespace=\"{@namespace}\",pod=~\"{database.Name}-[0-9]+\"";

    /// <summary>Their volumes, which have the same names.</summary>
    internal static string Volumes(PostgresCluster database, string @namespace) =>
        $"namespace=\"{@namespace}\",persistentvolumeclaim=~\"{database.Name}-[0-9]+\"";
}
