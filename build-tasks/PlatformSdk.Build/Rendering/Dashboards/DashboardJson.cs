using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;
using PlatformSdk.Build.Rendering.Monitoring;

namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>The dashboard as Grafana's JSON model, for version 10 and later.</summary>
internal static class DashboardJson
{
    private const int SchemaVersion = 38;

    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Render(ResolvedService service, IEnumerable<Row> rows) => new JsonObject
    {
        ["uid"] = DashboardId.IdFor(service),
        ["title"] = $"{service.Title} in {service.Environment}",
        ["description"] = service.Summary ?? "",
        ["tags"] = new JsonArray("platform-sdk", service.Name, service.Environment),
        ["schemaVersion"] = SchemaVersion,
        ["editable"] = false,
        ["graphTooltip"] = 1,
        ["refresh"] = "1m",
        ["time"] = new JsonObject { ["from"] = "now-6h", ["to"] = "now" },
        ["timezone"] = "browser",
        ["templating"] = new JsonObject { ["list"] = Variables.VariablesFor(service) },
        ["annotations"] = new JsonObject { ["list"] = new JsonArray(Deployments(service)) },
        ["links"] = DashboardLinks.LinksFor(service),
        ["panels"] = Layout.Arrange(rows),
    }.ToJsonString(Readable);

    internal static string Compact(JsonNode node) => node.ToJsonString(OneLine);

    /// <summary>An annotation that marks when a version started to run.</summary>
    private static JsonObject Deployments(ResolvedService service)
    {
        var running = $"count by (service_version) ({Series.Target}{{{Selectors.Process(service, Variables.Namespace)}}}";
        return new JsonObject
        {
            ["name"] = "Deployments",
            ["enable"] = true,
            ["hide"] = false,
            ["iconColor"] = "blue",
            ["datasource"] = Variables.Prometheus(),
            ["target"] = new JsonObject { ["refId"] = "Deployments", ["expr"] = $"{running}) unless {running} offset 5m)", ["interval"] = "1m" },
            ["titleFormat"] = "{{service_version}}",
            ["textFormat"] = "This version started.",
            ["useValueForTime"] = false,
        };
    }
}
