using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Postgres
{
    internal static readonly NeedType Type = new("postgres", "A PostgreSQL database.", NeedKeys.Version, NeedKeys.Size, NeedKeys.Backup)
    {
        CatalogType = "database",
        Port = 5432,
    };
}
