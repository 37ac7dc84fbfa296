using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>One need of a service in one environment, and what decides about its provisioner.</summary>
/// <param name="Service">The merged description.</param>
/// <param name="Need">The need.</param>
/// <param name="Settings">The settings of its provisioner in the environment.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Namespace">The namespace of the service there.</param>
/// <param name="CostCenter">The cost center of the owner, or null.</param>
/// <param name="Region">The region of the environment, or null.</param>
/// <param name="Findings">Receives problems.</param>
internal sealed record ProvisioningInput(ServiceDescription Service, ResolvedNeed Need, ProvisionerDescription Settings, string Environment,
    string Namespace, string? CostCenter, string? Region, FindingList Findings)
{
    /// <summary>The place of the need, in the highest layer that sets each key.</summary>
    internal Place At => Service.At[Language.Service.Needs][Need.Name];

    /// <summary>Where the region is set; the file's root where it is not.</summary>
    internal Span RegionPlace { get; init; }

    /// <summary>The port that the platform team sets for the type of need, or null.</summary>
    internal int? PortOfType { get; init; }

    internal NeedDescription Description => Need.Description;
}
