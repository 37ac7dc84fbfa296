using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The interval of backups, and how long each is kept.</summary>
internal sealed record BackupDescription(Duration? Every, Duration? Keep);

internal static class BackupKeys
{
    internal static readonly Key<Duration> Every = new("every", Scalars.Duration)
    {
        Summary = "How often a backup is made. Between two backups, every change is archived, so you can restore any point in time.",
        Default = "24h",
        Example = "24h",
        Effect = "spec.schedule in database-scheduled-backup.yaml, and the alert on old backups in prometheus-rule.yaml; infrastructure.yaml with " +
            "{backup.every}; a managed service of a cloud decides itself",
    };

    internal static readonly Key<Duration> Keep = new("keep", Scalars.Duration)
    {
        Summary = "How long a backup is kept.",
        Default = "14d",
        Example = "14d",
        Effect = "spec.retentionPolicy in database-object-store.yaml; the retention in main.tf.json; infrastructure.yaml with {backup.keep}",
    };

    internal static readonly ObjectShape<BackupDescription> Shape =
        new("backup", [Every, Keep], f => new BackupDescription(f.Get(Every), f.Get(Keep)));
}
