using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Monitoring.Alerts;

/// <summary>Alerts for the databases that CloudNativePG runs: what loses data, or soon stops the service.</summary>
internal static class DatabaseAlerts
{
    private const int LongestLag = 300;

    /// <summary>Changes reach another region a file at a time, which is archived after five minutes at the latest.</summary>
    private const int LongestLagOfRegion = 3600;

    internal static IEnumerable<Alert> AlertsFor(ResolvedService service) => service.Databases.SelectMany(d => AlertsFor(service, d));

    private static IEnumerable<Alert> AlertsFor(ResolvedService service, PostgresCluster database)
    {
        var (servers, volumes) = (DatabaseSeries.Servers(database, service.Namespace), DatabaseSeries.Volumes(database, service.Namespace));
        yield return new Alert(AlertNames.DatabaseInstanceDown, database.Instances == 1 ? Urgency.Now : Urgency.Soon,
            // Zero also when there are no servers or no metrics of them, but not when the namespace is not there.
            $"(sum({DatabaseSeries.Up}{{{servers}}}) or 0 * sum({ClusterSeries.NamespaceCreated}{{namespace=\"{service.Namespace}\"}})) < " +
                $"{database.Instances}", "10m",
            $"{database.Need} lacks a server",
                $"{{{{ $value }}}} of {database.Instances} servers of {database.Name} are up, as far as Prometheus can see.")
        { Need = database.Need };
        yield return new Alert(AlertNames.DatabaseStorageLow, Urgency.Soon,
            $"max by (persistentvolumeclaim) ({DatabaseSeries.VolumeUsed}{{{volumes}}})\n/\nmax by (persistentvolumeclaim) " +
                $"({DatabaseSeries.VolumeSize}{{{volumes}}})\n> 0.8", "15m",
            $"a volume of {database.Need} fills up",
                "{{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full; a server with a full volume stops.")
        { Need = database.Need };
        if (database.Other is { IsPrimary: true } primary)
        {
            yield return new Alert(AlertNames.DatabaseReplicationLag, Urgency.Soon,
                $"max by (pod) ({DatabaseSeries.Lag}{{{servers}}}) > {LongestLagOfRegion}", "15m",
                $"{database.Need} lags behind {primary.Environment}",
                $"The newest change in {{{{ $labels.pod }}}} is {{{{ $value | humanizeDuration }}}} old. Unless nothing was written in " +
                    $"{primary.Environment} for that long, a failover loses what is missing.")
            { Need = database.Need };
        }
        else if (database.Instances > 1)
        {
            yield return new Alert(AlertNames.DatabaseReplicationLag, Urgency.Soon,
                $"max by (pod) ({DatabaseSeries.Lag}{{{servers}}}) > {LongestLag}",
                "5m", $"a standby of {database.Need} lags behind",
                "{{ $labels.pod }} is {{ $value | humanizeDuration }} behind the primary; if it takes over, these changes may be missing.")
            { Need = database.Need };
        }

        if (database.Backup is { } backup)
        {
            yield return Failed(database, servers);
            yield return Old(database, backup, servers);
        }
    }

    private static Alert Failed(PostgresCluster database, string servers) => new(AlertNames.DatabaseBackupFailed, Urgency.Soon,
        $"max({DatabaseSeries.LastFailedBackup}{{{servers}}})\n> max({DatabaseSeries.LastBackup}{{{servers}}})", "5m",
        $"the last backup of {database.Need} failed",
        $"The last backup of {database.Name} failed, at {{{{ $value | humanizeTimestamp }}}}, and none has succeeded since.")
    { Need = database.Need };

    // A new database has the time 0 until its first backup, which starts at once: an hour is enough for it.
    private static Alert Old(PostgresCluster database, DatabaseBackup backup, string servers) => new(AlertNames.DatabaseBackupOld, Urgency.Soon,
        $"time() - max({DatabaseSeries.LastBackup}{{{servers}}}) > {PromQl.Number(2 * (decimal)backup.Every.Value.TotalSeconds)}", "1h",
        $"the last backup of {database.Need} is old",
        $"The newest backup of {database.Name} is {{{{ $value | humanizeDuration }}}} old; one is due every {backup.Every}.")
    { Need = database.Need };
}
