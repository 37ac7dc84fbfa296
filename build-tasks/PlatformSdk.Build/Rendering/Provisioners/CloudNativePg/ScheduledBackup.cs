using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary><c>database-scheduled-backup.yaml</c>: when a backup of a database is made.</summary>
internal static class ScheduledBackup
{
    internal const string Kind = "ScheduledBackup";

    internal static YamlMapping Render(ResolvedService service, PostgresCluster database, DatabaseBackup backup) => new()
    {
        ["apiVersion"] = Cluster.ApiVersion,
        ["kind"] = Kind,
        ["metadata"] = Metadata.MetadataFor(service, database.Name),
        ["spec"] = new YamlMapping
        {
            ["cluster"] = new YamlMapping { ["name"] = Quoted(database.Name) },
            // Six fields: the first one is seconds.
            ["schedule"] = Quoted(backup.Schedule),
            // The first backup does not wait for the schedule: archived changes alone restore nothing.
            ["immediate"] = true,
            ["method"] = "plugin",
            ["pluginConfiguration"] = new YamlMapping { ["name"] = Cluster.Plugin },
            ["target"] = "prefer-standby",
            // A deleted schedule leaves the list of its backups.
            ["backupOwnerReference"] = "none",
        },
    };
}
