using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>
/// An API that the service provides. Its definition is a separate file that Backstage reads from its place relative to the catalog file, or from an
/// address.
/// </summary>
internal static class Api
{
    internal static YamlMapping Render(ResolvedService service, ResolvedApi api) => Entity.EntityWith(
        "API",
        new YamlMapping
        {
            ["name"] = Quoted(api.Name),
            ["description"] = QuotedOrNone(Entity.Describe(service, Summary(api))),
            ["annotations"] = service.Retire is not { } day ? null : new YamlMapping { [Entity.Prefix + "retire"] = Quoted(day.ToString()) },
        },
        new YamlMapping
        {
            ["type"] = Choice.Word(api.Type),
            ["lifecycle"] = Choice.Word(service.Lifecycle),
            ["owner"] = Quoted(service.Owner.Text),
            ["system"] = QuotedOrNone(service.System),
            ["definition"] = new YamlMapping { ["$text"] = Quoted(api.Definition.FromCatalog) },
        });

    /// <summary>The catalog shows one file, so it says which others belong to it.</summary>
    private static string? Summary(ResolvedApi api) => api.Proto is not { Services.Count: > 0 } proto
        ? null
        : $"gRPC: {string.Join(", ", proto.Services)}."
            + (proto.Imports.Count == 0 ? "" : $" The definition imports {string.Join(", ", proto.Imports)}.");
}
