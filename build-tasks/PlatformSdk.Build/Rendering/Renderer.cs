using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Rendering.Patching;

namespace PlatformSdk.Build.Rendering;

/// <summary>Everything that a build writes into the repository, in memory.</summary>
/// <param name="Environments">The objects, as policy looks at them.</param>
/// <param name="Artifacts">The files.</param>
internal sealed record Rendered(IReadOnlyList<RenderedEnvironment> Environments, IReadOnlyList<Artifact> Artifacts);

internal static class Renderer
{
    internal static Rendered Render(PlatformModel model, UserFiles user, FindingList findings)
    {
        var patches = new Patches(user.Patches);
        var ours = model.Environments.Select(service => (Service: service, Objects: EnvironmentObjects.Render(service))).ToList();
        var environments = ours.ConvertAll(e =>
        {
            List<RenderedObject> objects =
                [.. patches.Apply(e.Service.Environment, e.Objects), .. ExtraObjects.For(e.Service.Environment, user.Extra, e.Objects, findings)];
            Hashes.Apply(e.Service.Name, objects);
            return new RenderedEnvironment(e.Service, objects);
        });
        patches.ReportUnused([.. model.Environments.Select(e => e.Environment)], [.. ours.SelectMany(e => e.Objects)], findings);
        return new Rendered(environments, [CatalogInfo.Render(model), .. environments.SelectMany(e => e.Files())]);
    }
}
