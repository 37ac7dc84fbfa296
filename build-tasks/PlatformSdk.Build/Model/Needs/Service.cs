using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Service
{
    internal static readonly NeedType Type = new("service", "Another service of the platform.", NeedKeys.Namespace);
}
