using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Yaml;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary><c>catalog-info.yaml</c>: everything that Backstage should know of the service.</summary>
internal static class CatalogInfo
{
    internal static Artifact Render(PlatformModel model) => YamlArtifact.Of("catalog-info.yaml", Component.Render(model.Service));
}
