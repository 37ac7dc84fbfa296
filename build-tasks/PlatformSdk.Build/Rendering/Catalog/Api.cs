using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Catalog;

/// <summary>
/// An API that the service provides. Its definition is a separate file that Backstage reads from the same folder as the catalog file.
/// </summary>
internal static class Api
{
    internal static YamlMapping Render(ResolvedService service, ResolvedApi api) => Entity.EntityWith(
        "API",
        new YamlMapping { ["name"] = Quoted(api.Name) },
        new YamlMapping
        {
            ["type"] = Choice.Word(api.Type),
            ["lifecycle"] = Choice.Word(service.Lifecycle),
            ["owner"] = Quoted(service.Owner.Text),
            ["system"] = QuotedOrNone(service.System),
            ["definition"] = new YamlMapping { ["$text"] = Quoted($"./{api.Definition.Text}") },
        });
}
