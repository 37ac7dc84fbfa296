namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The protocol of an object store, which the destination's scheme determines.</summary>
internal enum ObjectStoreKind
{
    /// <summary><c>s3://</c>.</summary>
    S3,

    /// <summary><c>gs://</c>.</summary>
    Google,

    /// <summary><c>https://</c>, for Azure Blob Storage.</summary>
    Azure,
}
