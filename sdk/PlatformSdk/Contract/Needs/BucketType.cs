using System.Globalization;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType Bucket = Add(new BucketType());
}

internal sealed class BucketType() : NeedType("bucket", NeedKind.DataStore)
{
    private const string Bucket = "S3_BUCKET";

    internal override int Order => 3;

    internal override string Summary => "An object store with the S3 API.";

    internal override IReadOnlyList<string> Keys => ["size", "backup", "retire"];

    internal override string CatalogType => "bucket";

    internal override bool HoldsData => true;

    internal override int? Port => 443;

    // Names that AWS, Crossplane and operators use. Without keys, the identity of the pod counts.
    internal override IReadOnlyList<SecretPart> SecretParts =>
    [
        new(PartKeyword.Endpoint, "endpoint", "url", "host") { IsPublic = true, Alternative = PartKeyword.Region },
        new(PartKeyword.Bucket, "bucket", "bucketName", "BUCKET_NAME") { IsPublic = true },
        new(PartKeyword.Region, "region", "AWS_REGION") { IsPublic = true, HasDefault = true },
        new(PartKeyword.AccessKey, "accessKey", "accessKeyId", "AWS_ACCESS_KEY_ID") { HasDefault = true, Completes = PartKeyword.SecretKey },
        new(PartKeyword.SecretKey, "secretKey", "secretAccessKey", "AWS_SECRET_ACCESS_KEY")
            { HasDefault = true, Completes = PartKeyword.AccessKey },
        new(PartKeyword.SessionToken, "sessionToken", "AWS_SESSION_TOKEN") { HasDefault = true },
    ];

    internal override ConnectionForm Form => new BucketForm();

    internal override LaptopContainer Laptop => new("chrislusf/seaweedfs", "4.44", 8333)
    {
        Variables = a => [new(Bucket, BucketOf(a)), new("AWS_ACCESS_KEY_ID", a.User), new("AWS_SECRET_ACCESS_KEY", LaptopAccess.Password)],
        // The server's own view of its buckets, without a login: it answers requests before it creates the bucket.
        Healthy = a => ["CMD", "curl", "--fail", "--silent", "--output", "/dev/null", $"http://127.0.0.1:8888/buckets/{BucketOf(a)}?metadata=true"],
        DataFolder = _ => "/data",
        Address = a => string.Create(CultureInfo.InvariantCulture,
            $"Endpoint=http://localhost:{a.Port};Bucket={BucketOf(a)};AccessKey={a.User};SecretKey={LaptopAccess.Password}"),
        // Without keys it accepts any.
        Run = new() { FromAddress = [(Bucket, ["Bucket"])] },
    };

    internal override ClientPackage Package =>
        new("PlatformSdk.S3", "a client with uploads, presigned addresses, health checks, telemetry and rotating keys");

    internal override NeedClues Clues => new("an object store", "files")
    {
        Packages = ["AWSSDK.S3", "Minio"],
        Sections = ["s3", "bucket", "minio", "storage"],
    };

    /// <summary>A bucket's name has at least three characters.</summary>
    private static string BucketOf(LaptopAccess access) => access.Name.Length < 3 ? $"{access.User}-{access.Name}" : access.Name;
}
