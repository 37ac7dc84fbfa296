using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Redis
{
    internal static readonly NeedType Type = new("redis", "A Redis cache.", NeedKeys.Version, NeedKeys.Size)
    {
        CatalogType = "cache",
        Port = 6379,
    };
}
