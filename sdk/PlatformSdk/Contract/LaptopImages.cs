namespace PlatformSdk.Contract;

/// <summary>Images for a laptop that need more than a name and a major version.</summary>
internal static class LaptopImages
{
    internal const string Minio = "quay.io/minio/minio";

    /// <summary>MinIO no longer publishes new images; the digest pins the last one that includes the console.</summary>
    internal const string MinioVersion = "RELEASE.2025-04-22T22-12-26Z@sha256:a1ea29fa28355559ef137d71fc570e508a214ec84ff8083e39bc5428980b015e";
}
