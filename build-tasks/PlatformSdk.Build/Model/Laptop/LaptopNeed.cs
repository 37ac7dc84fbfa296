using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Laptop;

/// <summary>A need that compose.yaml runs.</summary>
internal sealed record LaptopNeed(ResolvedNeed Need, LaptopContainer Container, LaptopAccess Access)
{
    internal string Version => Need.Description.Version ?? Container.DefaultVersion;

    internal string Address => Container.Address(Access);
}
