using System.Globalization;
using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Redis
{
    internal static readonly NeedType Type = new("redis", "A Redis cache.", NeedKeys.Version, NeedKeys.Size)
    {
        CatalogType = "cache",
        Port = 6379,
        Laptop = new LaptopContainer("redis", "8", 6379)
        {
            Healthy = _ => ["CMD", "redis-cli", "ping"],
            DataFolder = _ => "/data",
            Address = a => string.Create(CultureInfo.InvariantCulture, $"localhost:{a.Port}"),
        },
    };
}
