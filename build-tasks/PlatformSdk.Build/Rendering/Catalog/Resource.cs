using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>A catalog entity for a resource that the service needs and that has no other description.</summary>
internal static class Resource
{
    internal const string Kind = "Resource";

    /// <summary>The type of the need.</summary>
    internal const string Need = Entity.Prefix + "need";

    /// <summary>What provides it; missing where others do.</summary>
    internal const string Provisioner = Entity.Prefix + "provisioner";

    /// <summary>The date from which the need may be removed.</summary>
    internal const string Retire = Entity.Prefix + "retire";

    /// <summary>Its size in an environment; missing where it is small, which is the default.</summary>
    internal static string SizeIn(string environment) => $"{Entity.Prefix}size.{environment}";

    /// <param name="service">The service in general.</param>
    /// <param name="need">The need, with what provides it in one environment.</param>
    /// <param name="environment">That environment.</param>
    /// <param name="sizes">Its size in each environment.</param>
    /// <param name="pages">The page of the need in each environment that has one.</param>
    internal static YamlMapping Render(
        ResolvedService service, ResolvedNeed need, string environment, IEnumerable<(string Environment, NeedSize Size)> sizes,
        IEnumerable<(string Environment, string Url)> pages) => Entity.EntityWith(
        Kind,
        new YamlMapping
        {
            ["name"] = Quoted(NeedName.ForNeed(service.Name, need.Name)),
            ["title"] = Quoted(need.Name),
            ["description"] = QuotedOrNone(need.Provision is { } provision ? $"In {environment}: {provision.Description}." : null),
            ["annotations"] = Annotations(need, sizes),
            ["links"] = LinksTo(pages),
        },
        new YamlMapping
        {
            ["type"] = need.Type.CatalogType!,
            ["owner"] = Quoted(service.Owner.Text),
            ["system"] = QuotedOrNone(service.System),
        });

    private static YamlMapping Annotations(ResolvedNeed need, IEnumerable<(string Environment, NeedSize Size)> sizes)
    {
        var annotations = new YamlMapping
        {
            [Need] = need.Type.Name,
            [Provisioner] = need.Provision is { } by ? (YamlNode)Choice.Word(by.By) : null,
            [Retire] = QuotedOrNone(need.Description.Retire?.ToString()),
        };
        foreach (var (environment, size) in sizes.Where(one => one.Size != NeedSize.Small))
            annotations[SizeIn(environment)] = Choice.Word(size);
        return annotations;
    }

    private static YamlSequence? LinksTo(IEnumerable<(string Environment, string Url)> pages) => YamlSequence.FromItems(pages, page =>
        new YamlMapping { ["url"] = Quoted(page.Url), ["title"] = Quoted($"Console of {page.Environment}") }) is { Items.Count: > 0 } links
            ? links
            : null;
}
