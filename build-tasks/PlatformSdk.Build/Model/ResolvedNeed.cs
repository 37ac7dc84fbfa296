using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>A need in one environment.</summary>
internal sealed record ResolvedNeed(string Name, NeedType Type, NeedDescription Description)
{
    internal bool Optional => Description.Optional ?? false;

    /// <summary>What the platform provides; null where others create the need and put its connection into the secret store.</summary>
    internal Provision? Provision { get; init; }
}
