using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary><c>catalog-info.yaml</c>: the service's entities in Backstage. Never a System: the owner of the system describes that.</summary>
internal static class CatalogInfo
{
    internal const string FileName = "catalog-info.yaml";

    internal static Artifact Render(PlatformModel model) => YamlArtifact.FromDocuments(FileName, [.. Entities(model)]);

    internal static IEnumerable<YamlMapping> Entities(PlatformModel model)
    {
        var pages = model.Environments.SelectMany(e => e.Provided, (e, provision) => (e.Environment, provision.Need, provision.Console))
            .Where(page => page.Console is not null).ToLookup(page => page.Need, page => (page.Environment, page.Console!));
        return
        [
            Component.Render(model.Service),
            .. model.Service.Apis.Select(api => Api.Render(model.Service, api)),
            .. model.Service.Needs.Where(n => n.Type.CatalogType is not null)
                .Select(need => Resource.Render(model.Service, need, model.Shown, Sizes(model, need.Name), pages[need.Name])),
        ];
    }

    /// <summary>The size of a need in each environment, in the order of their names.</summary>
    private static IEnumerable<(string Environment, NeedSize Size)> Sizes(PlatformModel model, string need) =>
        from service in model.Environments
        orderby service.Environment
        from one in service.Needs
        where one.Name == need
        select (service.Environment, one.Description.Size ?? NeedSize.Small);
}
