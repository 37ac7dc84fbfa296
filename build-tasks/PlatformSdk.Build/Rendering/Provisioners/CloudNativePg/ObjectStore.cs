using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Provisioners.CloudNativePg;

/// <summary><c>database-object-store.yaml</c>: where the backups and the archived changes of a database go, and how long they stay.</summary>
internal static class ObjectStore
{
    internal const string ApiVersion = "barmancloud.cnpg.io/v1";
    internal const string Kind = "ObjectStore";

    internal static YamlMapping Render(ResolvedService service, PostgresCluster database, DatabaseBackup backup) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = Kind,
        ["metadata"] = Metadata.MetadataFor(service, database.Name, Protection.Unless(database.IsRetiring)),
        ["spec"] = new YamlMapping
        {
            ["retentionPolicy"] = Quoted($"{backup.KeepDays}d"),
            ["configuration"] = new YamlMapping
            {
                ["destinationPath"] = Quoted(backup.Destination),
                ["endpointURL"] = QuotedOrNone(backup.Endpoint?.Text),
                ["s3Credentials"] = backup.Store != ObjectStoreKind.S3 ? null : new YamlMapping
                {
                    ["accessKeyId"] = Key(backup, 0),
                    ["secretAccessKey"] = Key(backup, 1),
                },
                ["googleCredentials"] = backup.Store != ObjectStoreKind.Google ? null : new YamlMapping
                {
                    ["applicationCredentials"] = Key(backup, 0),
                },
                ["azureCredentials"] = backup.Store != ObjectStoreKind.Azure ? null : new YamlMapping
                {
                    ["storageAccount"] = Key(backup, 0),
                    ["storageKey"] = Key(backup, 1),
                },
                ["wal"] = new YamlMapping { ["compression"] = "gzip" },
                ["data"] = new YamlMapping { ["compression"] = "gzip" },
            },
        },
    };

    private static YamlMapping Key(DatabaseBackup backup, int index) =>
        new() { ["name"] = Quoted(backup.Secret), ["key"] = backup.SecretKeys[index] };
}
