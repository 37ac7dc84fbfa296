using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Needs;

internal static class Bucket
{
    internal static readonly NeedType Type = new("bucket", "An object store with the S3 API.", NeedKeys.Size, NeedKeys.Backup)
    {
        CatalogType = "bucket",
        Port = 443,
        Laptop = new LaptopContainer(LaptopImages.Minio, LaptopImages.MinioVersion, 9000)
        {
            Variables = a => [new("MINIO_ROOT_USER", a.User), new("MINIO_ROOT_PASSWORD", LaptopAccess.Password)],
            // A folder of the server is a bucket.
            Entrypoint = a => ["sh", "-c", $"mkdir -p /data/{a.Name} && exec minio server /data"],
            Healthy = _ => ["CMD", "mc", "ready", "local"],
            DataFolder = _ => "/data",
            Address = a => string.Create(CultureInfo.InvariantCulture,
                $"Endpoint=http://localhost:{a.Port};Bucket={a.Name};AccessKey={a.User};SecretKey={LaptopAccess.Password}"),
        },
    };
}
