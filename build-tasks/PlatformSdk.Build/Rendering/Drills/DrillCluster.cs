using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Drills;

/// <summary>
/// The copy that a drill creates: one server, recovered from the newest backup and everything archived after it. It archives nothing itself, so the
/// backups of the running database stay as they are.
/// </summary>
internal static class DrillCluster
{
    private const string Source = "backup";

    /// <summary>
    /// What a copy has in common with the running database, patches included. Everything else, such as more servers, it does not need.
    /// </summary>
    private static readonly string[] s_kept =
    [
        "imageName", "imageCatalogRef", "imagePullPolicy", "imagePullSecrets", "postgresUID", "postgresGID", "storage", "walStorage", "tablespaces",
        "resources", "affinity", "schedulerName", "priorityClassName", "seccompProfile", "serviceAccountTemplate", "env", "envFrom",
        "inheritedMetadata",
    ];

    internal static YamlMapping Render(ResolvedService service, PostgresCluster database, YamlMapping running)
    {
        var spec = new YamlMapping
        {
            ["instances"] = 1,
            ["bootstrap"] = new YamlMapping { ["recovery"] = new YamlMapping { ["source"] = Source } },
            ["externalClusters"] = new YamlSequence
            {
                new YamlMapping
                {
                    ["name"] = Source,
                    ["plugin"] = new YamlMapping
                    {
                        ["name"] = Cluster.Plugin,
                        ["parameters"] = new YamlMapping
                        {
                            ["barmanObjectName"] = Quoted(database.Name),
                            // The folder of the running database: without it, the copy looks in one of its own.
                            ["serverName"] = Quoted(database.Name),
                        },
                    },
                },
            },
            // The check reads every page and the end of the recovery, which the owner of the tables may not.
            ["enableSuperuserAccess"] = true,
            ["postgresql"] = Settings(running),
        };
        foreach (var key in s_kept)
            spec[key] = running.At("spec", key);
        return new YamlMapping
        {
            ["apiVersion"] = Cluster.ApiVersion,
            ["kind"] = Cluster.Kind,
            ["metadata"] = Metadata.MetadataFor(service, database.Copy.Name),
            ["spec"] = spec,
        };
    }

    /// <summary>The same settings, because PostgreSQL does not recover with a lower number of connections. One server has no standby.</summary>
    private static YamlMapping? Settings(YamlMapping running)
    {
        if (running.At("spec", "postgresql") is not YamlMapping given)
            return null;
        var settings = new YamlMapping();
        foreach (var (key, value) in given.Entries.Where(entry => entry.Name is not ("synchronous" or "syncReplicaElectionConstraint")))
            settings.Set(key, value);
        return settings;
    }
}
