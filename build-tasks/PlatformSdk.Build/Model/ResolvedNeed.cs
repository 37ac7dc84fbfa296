using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>A need in one environment.</summary>
internal sealed record ResolvedNeed(string Name, NeedType Type, NeedDescription Description)
{
    internal bool Optional => Description.Optional ?? false;
}
