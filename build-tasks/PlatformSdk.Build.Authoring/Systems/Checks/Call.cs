using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>A need of a member for a service that is known.</summary>
internal sealed record Call(SystemService Caller, ResolvedNeed Need, IndexedService Provider)
{
    /// <summary>The key of the need.</summary>
    internal Span Place => Key.OfName;

    internal Place Key => Needs.KeyOf(Caller, Need.Name);
}
