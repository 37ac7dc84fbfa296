using static PlatformSdk.Build.Rendering.Monitoring.Alerts.AlertNames;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks.Guides;

/// <summary>Guides for the databases that the platform provides.</summary>
internal static class DatabaseGuides
{
    internal static readonly IReadOnlyDictionary<string, Func<Commands, Guide>> All = new Dictionary<string, Func<Commands, Guide>>
    {
        [DatabaseInstanceDown] = c => new(
            "Fewer servers of the database are up than there should be, or Prometheus does not receive their metrics. The label `need` names it.",
            "With a standby, nothing or a few seconds of errors while it takes over. With a single server, the service is down.",
            [c.Database.State, c.Database.Servers, Commands.Events],
            [DatabaseCommands.Replace, Commands.DrainNode, new("**Do not delete** the Cluster or its volumes: the data is in them."),
                .. c.Database.Restore]),
        [DatabaseStorageLow] = c => new(
            "A volume of the database is more than 80% full. A server with a full volume stops.",
            "Nothing yet.",
            [c.Database.Volumes, c.Database.Archiver, c.Database.Log],
            [DatabaseCommands.Grow, new("**Fix the archive** if the plugin fails: changes stay on the volume until they are archived."),
                new("**Do not delete** files in `pg_wal`: the database would not start again.")]),
        [DatabaseReplicationLag] = c => new(
            "For five minutes a standby has been more than five minutes behind the primary.",
            "Nothing yet. If the primary fails now, the last changes may be lost.",
            [c.Database.Servers, c.Database.State, c.Database.Log], [DatabaseCommands.Replace, c.Undo]),
        [DatabaseBackupFailed] = c => new(
            "The last backup failed, and none has succeeded since.",
            "Nothing. But what is written now can only be restored while the changes are archived.",
            [DatabaseCommands.Made, c.Database.Archiver, c.Database.State],
            [new("**Fix the access** to the object store: do the Secret, the bucket and the network policy still allow it?"), c.Database.BackUpNow]),
        [DatabaseBackupOld] = c => new(
            "The newest backup is older than twice the interval of `backup.every`, or there has never been one.",
            "Nothing. But a restore takes longer the older the backup is, and without any there is none.",
            [DatabaseCommands.Made, c.Database.Window, c.Database.Archiver], [c.Database.BackUpNow, .. c.Database.Restore]),
    };
}
