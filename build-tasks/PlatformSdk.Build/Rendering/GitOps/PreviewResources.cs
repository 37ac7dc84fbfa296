using System.Text;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CustomResources;
using PlatformSdk.Build.Rendering.Provisioners;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.GitOps;

/// <summary>
/// The differences of a preview's custom resources. A preview has its own, which disappear with it: without protection from deletion, and with the
/// preview's namespace in their specs. Otherwise two composites would be one bucket in the cloud, and the end of the preview would delete it.
/// </summary>
internal static class PreviewResources
{
    internal static IEnumerable<YamlNode> PatchesFor(ResolvedService service) => service.Provided.OfType<ProvidedResource>()
        .SelectMany(resource => resource.Objects.Zip(resource.Previews).Select(pair => Patch(pair.First, pair.Second, resource.IsProtected)))
        .OfType<YamlNode>();

    private static YamlMapping? Patch(CustomObject origin, CustomObject preview, bool isProtected)
    {
        var changes = new StringBuilder(isProtected ? Protection.Removed : "");
        if (NodeDifference.Between(origin.Spec ?? new YamlMapping(), preview.Spec ?? new YamlMapping()) is { } spec)
            YamlWriter.Write(changes, new YamlMapping { ["spec"] = spec });
        return changes.Length == 0 ? null : PreviewPatches.Merge(origin.ApiVersion, origin.Kind, origin.Name, changes.ToString());
    }
}
