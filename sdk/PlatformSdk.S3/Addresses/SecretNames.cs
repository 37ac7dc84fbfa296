namespace PlatformSdk.S3.Addresses;

/// <summary>The names that clouds and operators use for the parts of a bucket's address in a secret.</summary>
internal static class SecretNames
{
    internal static IReadOnlyList<(string Keyword, string[] Names)> All { get; } =
    [
        ("endpoint", ["endpoint", "url", "host"]),
        ("bucket", ["bucket", "bucketName", "BUCKET_NAME"]),
        ("region", ["region", "AWS_REGION"]),
        ("accesskey", ["accessKey", "accessKeyId", "AWS_ACCESS_KEY_ID"]),
        ("secretkey", ["secretKey", "secretAccessKey", "AWS_SECRET_ACCESS_KEY"]),
        ("sessiontoken", ["sessionToken", "AWS_SESSION_TOKEN"]),
    ];
}
