using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Bucket
{
    internal static readonly NeedType Type = new("bucket", "An object store that speaks S3.", NeedKeys.Size, NeedKeys.Backup)
    {
        CatalogType = "bucket",
        Port = 443,
    };
}
