using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The interval of backups, and how long each is kept.</summary>
internal sealed record BackupDescription(Duration? Every, Duration? Keep);

internal static class BackupKeys
{
    internal static readonly Key<Duration> Every = new("every", Scalars.Duration)
    {
        Summary = "How often a backup is made.",
        Example = "24h",
        Effect = "the backup schedule under deploy/infrastructure/",
    };

    internal static readonly Key<Duration> Keep = new("keep", Scalars.Duration)
    {
        Summary = "How long a backup is kept.",
        Example = "14d",
        Effect = "the backup retention under deploy/infrastructure/",
    };

    internal static readonly ObjectShape<BackupDescription> Shape =
        new("backup", [Every, Keep], f => new BackupDescription(f.Get(Every), f.Get(Keep)));
}
