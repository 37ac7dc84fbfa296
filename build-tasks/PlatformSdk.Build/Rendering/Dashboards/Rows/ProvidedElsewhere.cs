using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>Needs that the platform provides and whose servers it does not watch: those of Terraform and of custom resources.</summary>
internal static class ProvidedElsewhere
{
    internal static bool Contains(ResolvedService service, NeedType type) =>
        service.Needs.Any(need => need.Type == type && need.Provision is not (null or PostgresCluster));
}
