using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>
/// <c>catalog-info.yaml</c>: everything that Backstage should know of the service. Never a System: that is its owner's to describe.
/// </summary>
internal static class CatalogInfo
{
    internal const string FileName = "catalog-info.yaml";

    internal static Artifact Render(ResolvedService service) => YamlArtifact.Of(FileName,
    [
        Component.Render(service),
        .. service.Apis.Select(api => Api.Render(service, api)),
        .. service.Needs.Where(n => n.Type.CatalogType is not null).Select(need => Resource.Render(service, need)),
    ]);
}
