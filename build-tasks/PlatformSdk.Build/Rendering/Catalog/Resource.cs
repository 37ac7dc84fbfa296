using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>A catalog entity for a resource that the service needs and that has no other description.</summary>
internal static class Resource
{
    /// <summary>The date from which the need may be removed.</summary>
    internal const string Retire = Entity.Prefix + "retire";

    /// <param name="service">The service in general.</param>
    /// <param name="need">The need, with what provides it in one environment.</param>
    /// <param name="environment">That environment.</param>
    /// <param name="pages">The page of the need in each environment that has one.</param>
    internal static YamlMapping Render(
        ResolvedService service, ResolvedNeed need, string environment, IEnumerable<(string Environment, string Url)> pages) => Entity.EntityWith(
        "Resource",
        new YamlMapping
        {
            ["name"] = Quoted(NeedName.ForNeed(service.Name, need.Name)),
            ["title"] = Quoted(need.Name),
            ["description"] = QuotedOrNone(need.Provision is { } provision ? $"In {environment}: {provision.Description}." : null),
            ["annotations"] = new YamlMapping
            {
                [Entity.Prefix + "need"] = need.Type.Name,
                [Entity.Prefix + "provisioner"] = need.Provision is { } by ? (YamlNode)Choice.Word(by.By) : null,
                [Retire] = QuotedOrNone(need.Description.Retire?.ToString()),
            },
            ["links"] = LinksTo(pages),
        },
        new YamlMapping
        {
            ["type"] = need.Type.CatalogType!,
            ["owner"] = Quoted(service.Owner.Text),
            ["system"] = QuotedOrNone(service.System),
        });

    private static YamlSequence? LinksTo(IEnumerable<(string Environment, string Url)> pages) => YamlSequence.FromItems(pages, page =>
        new YamlMapping { ["url"] = Quoted(page.Url), ["title"] = Quoted($"Console of {page.Environment}") }) is { Items.Count: > 0 } links
            ? links
            : null;
}
