using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class External
{
    internal static readonly NeedType Type = new("external", "An HTTP interface outside the platform.", NeedKeys.Url)
    {
        CatalogType = "external-api",
    };
}
