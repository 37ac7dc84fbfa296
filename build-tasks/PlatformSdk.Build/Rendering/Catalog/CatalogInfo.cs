using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary><c>catalog-info.yaml</c>: the service's entities in Backstage. Never a System: the owner of the system describes that.</summary>
internal static class CatalogInfo
{
    internal const string FileName = "catalog-info.yaml";

    internal static Artifact Render(ResolvedService service, string shown) => YamlArtifact.FromDocuments(FileName,
    [
        Component.Render(service),
        .. service.Apis.Select(api => Api.Render(service, api)),
        .. service.Needs.Where(n => n.Type.CatalogType is not null).Select(need => Resource.Render(service, need, shown)),
    ]);
}
