using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Rendering;

/// <summary>Everything that a build writes into the repository.</summary>
internal static class Artifacts
{
    internal static IReadOnlyList<Artifact> Render(PlatformModel model) =>
    [
        CatalogInfo.Render(model),
        .. model.Environments.SelectMany(EnvironmentFolder.Render),
    ];
}
