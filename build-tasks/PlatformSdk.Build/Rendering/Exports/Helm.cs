using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Keys.Defaults.Exports;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Exports;

/// <summary>
/// <c>deploy/chart/</c>: a chart whose output for an environment is what <c>kubectl kustomize</c> makes of that environment's folder. The objects are
/// files that the one template prints as they are, so Helm evaluates nothing in them.
/// </summary>
internal static class Helm
{
    private const string Environment = "environment";

    /// <summary>Publishing the chart sets its version; a release changes only the objects of its environment.</summary>
    private const string Version = "0.0.0";

    private const string Template = "{{- /* " + Mark.Text + " */ -}}\n"
        + "{{ .Files.Get (printf \"" + ChartFiles.Objects + "/%s.yaml\" .Values." + Environment + ") }}\n";

    private static readonly ExportTable<(ExportedService Service, HelmDescription Names)> Chart = new(
        ("apiVersion", _ => "v2"),
        ("name", e => Quoted(Fill(e.Names.Chart, e.Service.Service))),
        ("description", e => Quoted(e.Service.Service.Summary ?? e.Service.Service.Title)),
        ("type", _ => "application"),
        ("version", _ => Quoted(Version)),
        ("keywords", e => Facts.Texts(e.Service.Service.Tags.Order(StringComparer.Ordinal))),
        ("home", e => QuotedOrNone(Monitoring.Links.Catalog(e.Service.Service))),
        ("sources", e => Facts.Texts(e.Service.Service.Repository is { } repository ? [repository.Url] : [])),
        ("maintainers", e => new YamlSequence { new YamlMapping { ["name"] = Quoted(e.Service.Owner) } }));

    internal static IEnumerable<Artifact> Render(PlatformModel model, IReadOnlyList<RenderedEnvironment> environments)
    {
        if (model.Service.Platform.Exports.Helm is not { } names)
            return [];
        var service = new ExportedService(model, PortalWords.None);
        return
        [
            YamlArtifact.FromDocuments(ChartFiles.Folder + "Chart.yaml", Chart.Write((service, names))),
            YamlArtifact.FromDocuments(ChartFiles.Folder + "values.yaml",
                new YamlMapping { [Environment] = Quoted(service.Last.Environment) }),
            JsonArtifact.FromObject(ChartFiles.Folder + "values.schema.json", Schema(model.Promotion)),
            new Artifact(ChartFiles.Folder + "templates/manifests.yaml", Template),
            .. environments.Select(environment => YamlArtifact.FromDocuments(
                ChartFiles.Manifests(environment.Service.Environment), Kustomized.Objects(environment))),
        ];
    }

    /// <summary>An environment that does not exist, or a misspelt value, is an error instead of an empty release.</summary>
    private static JsonObject Schema(IReadOnlyList<string> environments) => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["type"] = "object",
        ["required"] = new JsonArray(Environment),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            [Environment] = new JsonObject { ["enum"] = new JsonArray([.. environments.Select(name => (JsonNode)name)]) },
            // Helm passes the values that a parent chart shares.
            ["global"] = new JsonObject { ["type"] = "object" },
        },
    };

    private static string Fill(string name, ResolvedService service) => name
        .Replace("{system}", service.System ?? service.Name, StringComparison.Ordinal)
        .Replace("{name}", service.Name, StringComparison.Ordinal);
}
