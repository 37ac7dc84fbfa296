using PlatformSdk.Build.Rendering.Catalog;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Systems.Catalog;

/// <summary>The entries of the catalog that services describe, by their references as the catalog compares them.</summary>
internal static class CatalogEntities
{
    internal static IEnumerable<string> Described(SystemService service) =>
        CatalogInfo.Entities(service.Model).Select(one => Reference(one.TextAt("kind")!, one.TextAt("metadata", "name")!));

    internal static IEnumerable<string> ConsumedApis(SystemService service) =>
        (Component.Render(service.Model.Service).At("spec", "consumesApis") as YamlSequence)?.Items.OfType<YamlScalar>().Select(one => one.Value)
            ?? [];

    internal static string Reference(string kind, string name) => $"{kind}:{name}".ToLowerInvariant();
}
