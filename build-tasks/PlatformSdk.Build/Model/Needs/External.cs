using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class External
{
    internal static readonly NeedType Type = new("external", "An HTTP API outside the platform.", NeedKeys.Url)
    {
        CatalogType = "external-api",
    };
}
