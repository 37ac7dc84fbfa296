using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Sql;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary><c>database-cluster.yaml</c>: the servers of a database.</summary>
internal static class Cluster
{
    internal const string ApiVersion = "postgresql.cnpg.io/v1";
    internal const string Kind = "Cluster";

    /// <summary>The plugin that archives changes and makes backups.</summary>
    internal const string Plugin = "barman-cloud.cloudnative-pg.io";

    /// <summary>The names that CloudNativePG gives a database and its owner. A Cluster serves one need, so there is nothing to distinguish.</summary>
    internal const string Database = "app";

    internal static YamlMapping Render(ResolvedService service, PostgresCluster database) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = Kind,
        ["metadata"] = Metadata.MetadataFor(service, database.Name, Protection.Unless(database.IsRetiring)),
        ["spec"] = new YamlMapping
        {
            ["instances"] = database.Instances,
            ["imageName"] = Quoted(Image(database.Version)),
            // With a standby, an update of the primary is a switchover of a few seconds instead of a restart.
            ["primaryUpdateMethod"] = database.Instances > 1 ? (YamlNode)"switchover" : null,
            ["bootstrap"] = Bootstrap(database),
            ["replica"] = database.Other is null ? null : RegionTopology.Replica(database.Other),
            ["externalClusters"] = database.Other is null ? null : RegionTopology.Clusters(database, database.Other),
            ["storage"] = new YamlMapping
            {
                ["size"] = Quoted(database.Size.Storage!.ToString()),
                ["storageClass"] = QuotedOrNone(database.Size.StorageClass),
            },
            ["resources"] = new YamlMapping
            {
                ["requests"] = new YamlMapping
                {
                    ["cpu"] = Quoted(database.Size.Cpu!.ToString()),
                    ["memory"] = Quoted(database.Size.Memory!.ToString()),
                },
                ["limits"] = new YamlMapping { ["memory"] = Quoted(database.Size.Memory!.ToString()) },
            },
            ["postgresql"] = new YamlMapping
            {
                ["parameters"] = Parameters.For(service, database),
                // A standby confirms each transaction. If none is left, the primary continues alone.
                ["synchronous"] = database.IsSynchronous
                    ? new YamlMapping { ["method"] = "any", ["number"] = 1, ["dataDurability"] = "preferred" }
                    : null,
            },
            ["topologySpreadConstraints"] = database.Instances > 1 ? new YamlSequence { Spread(database) } : null,
            ["plugins"] = database.Backup is null ? null : new YamlSequence { Archiver(database) },
            ["inheritedMetadata"] = new YamlMapping { ["labels"] = Labels.OfProvided(service) },
        },
    };

    private static YamlMapping Bootstrap(PostgresCluster database) => database.Other is { IsPrimary: true } other
        ? new YamlMapping
        {
            ["recovery"] = new YamlMapping { ["source"] = Quoted(other.Environment), ["database"] = Database, ["owner"] = Database },
        }
        : new YamlMapping
        {
            ["initdb"] = new YamlMapping
            {
                ["database"] = Database,
                ["owner"] = Database,
                ["dataChecksums"] = true,
                ["postInitApplicationSQL"] = database.TableOwner is { } owner and not Database ? OwnerOfTables(owner) : null,
            },
        };

    /// <summary>A version with a suffix is a whole tag; any other one stands for the newest image of that version.</summary>
    internal static string Image(string version) =>
        $"ghcr.io/cloudnative-pg/postgresql:{version}{(version.Contains('-', StringComparison.Ordinal) ? "" : "-standard-trixie")}";

    /// <summary>The role of the migrations, which the service may act as. Once, when the database is created.</summary>
    private static YamlSequence OwnerOfTables(string role) =>
        YamlSequence.FromItems(TableOwner.Statements(role, Database), statement => Quoted(statement));

    private static YamlMapping Archiver(PostgresCluster database) => new()
    {
        ["name"] = Plugin,
        ["isWALArchiver"] = true,
        ["parameters"] = new YamlMapping { ["barmanObjectName"] = Quoted(database.Name) },
    };

    /// <summary>Servers in different zones where possible. CloudNativePG already prefers different nodes.</summary>
    private static YamlMapping Spread(PostgresCluster database) => new()
    {
        ["maxSkew"] = 1,
        ["topologyKey"] = "topology.kubernetes.io/zone",
        ["whenUnsatisfiable"] = "ScheduleAnyway",
        ["labelSelector"] = new YamlMapping { ["matchLabels"] = new YamlMapping { [PostgresCluster.ClusterLabel] = Quoted(database.Name) } },
    };
}
