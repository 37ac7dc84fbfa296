using System.Globalization;

namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType Bucket = Add(new BucketType());
}

internal sealed class BucketType() : NeedType("bucket", NeedKind.DataStore)
{
    internal override int Order => 3;

    internal override string Summary => "An object store with the S3 API.";

    internal override IReadOnlyList<string> Keys => ["size", "backup", "retire"];

    internal override string CatalogType => "bucket";

    internal override bool HoldsData => true;

    internal override int? Port => 443;

    // MinIO no longer publishes new images; the digest pins the last one that includes the console.
    internal override LaptopContainer Laptop => new("quay.io/minio/minio",
        "RELEASE.2025-04-22T22-12-26Z@sha256:a1ea29fa28355559ef137d71fc570e508a214ec84ff8083e39bc5428980b015e", 9000)
    {
        Variables = a => [new("MINIO_ROOT_USER", a.User), new("MINIO_ROOT_PASSWORD", LaptopAccess.Password)],
        // A folder of the server is a bucket.
        Entrypoint = a => ["sh", "-c", $"mkdir -p /data/{a.Name} && exec minio server /data"],
        Healthy = _ => ["CMD", "mc", "ready", "local"],
        DataFolder = _ => "/data",
        Address = a => string.Create(CultureInfo.InvariantCulture,
            $"Endpoint=http://localhost:{a.Port};Bucket={a.Name};AccessKey={a.User};SecretKey={LaptopAccess.Password}"),
        Run = new() { Arguments = "server /data" },
    };

    internal override NeedClues Clues => new("an object store", "files")
    {
        Packages = ["AWSSDK.S3", "Minio"],
        Sections = ["s3", "bucket", "minio", "storage"],
    };
}
