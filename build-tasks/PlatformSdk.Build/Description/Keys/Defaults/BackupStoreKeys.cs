using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>Where backups go. The texts may contain placeholders.</summary>
internal sealed record BackupStoreDescription(string Destination, string? Secret, WebAddress? Endpoint, Place At);

internal static class BackupStoreKeys
{
    internal static readonly Key<string> Destination = new("destination", Texts.BackupDestination)
    {
        Summary = "The folder of an object store: s3://, gs://, or https:// for Azure Blob Storage. Each database has its own folder below it. " +
            "Placeholders: {name}, {system}, {environment}, {namespace}, {need}, {type}, {version}, {owner}, {costCenter}, {region}, " +
            "{size.<member>}, {backup.every}, {backup.keep} and {backup.keep.days}.",
        Example = "\"s3://acme-backups/{environment}\"",
        Effect = "spec.configuration.destinationPath in database-object-store.yaml",
        Required = true,
    };

    internal static readonly Key<string> Secret = new("secret", Texts.SecretName)
    {
        Summary = "The Secret with the credentials for the store, in the namespace of the service. Its keys: ACCESS_KEY_ID and ACCESS_SECRET_KEY " +
            "for s3://, gcsCredentials for gs://, AZURE_STORAGE_ACCOUNT and AZURE_STORAGE_KEY for Azure. It takes the same placeholders.",
        Example = "backup-store",
        Effect = "the credentials in database-object-store.yaml",
    };

    internal static readonly Key<WebAddress> Endpoint = new("endpoint", Scalars.Url)
    {
        Summary = "The address of a store that speaks S3, if it is not Amazon's.",
        Default = "that of the cloud",
        Example = "https://s3.eu.example.com",
        Effect = "spec.configuration.endpointURL in database-object-store.yaml, and the egress to it in database-network-policy.yaml",
    };

    internal static readonly ObjectShape<BackupStoreDescription> Shape = new("backups", [Destination, Secret, Endpoint],
        f => new BackupStoreDescription(f.Need(Destination), f.Get(Secret), f.Get(Endpoint), f.At));
}
