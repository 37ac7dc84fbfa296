using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>A catalog entity for a resource that the service needs and that has no other description.</summary>
internal static class Resource
{
    internal static YamlMapping Render(ResolvedService service, ResolvedNeed need) => Entity.EntityWith(
        "Resource",
        new YamlMapping
        {
            ["name"] = Quoted(NeedName.ForNeed(service.Name, need.Name)),
            ["title"] = Quoted(need.Name),
            ["annotations"] = new YamlMapping { [Entity.Prefix + "need"] = need.Type.Name },
        },
        new YamlMapping
        {
            ["type"] = need.Type.CatalogType!,
            ["owner"] = Quoted(service.Owner.Text),
            ["system"] = QuotedOrNone(service.System),
        });
}
