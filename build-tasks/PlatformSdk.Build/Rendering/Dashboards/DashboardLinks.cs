using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>Links to traces, logs, the catalog and the runbook. A target that is not known has no link.</summary>
internal static class DashboardLinks
{
    internal static JsonArray LinksFor(ResolvedService service)
    {
        var links = new JsonArray
        {
            Link("Traces", "bolt", Explore(Variables.Traces, "tempo", new JsonObject
            {
                ["queryType"] = "traceql",
                ["query"] = $"{{resource.service.name=\"{service.Name}\" && resource.deployment.environment.name=\"{Variables.Environment}\"}}",
            })),
            Link("Logs", "doc",
                Explore(Variables.Logs, "loki",
                new JsonObject { ["expr"] = $"{{service_name=\"{service.Name}\", k8s_namespace_name=\"{Variables.Namespace}\"}}" })),
        };
        if (Monitoring.Links.Catalog(service) is { } catalog)
            links.Add((JsonNode)Link("Catalog", "info", catalog));
        if (Monitoring.Links.RunbookUrl(service) is { } runbook)
            links.Add((JsonNode)Link("Runbook", "question", runbook));
        if (service.Repository is { } repository)
            links.Add((JsonNode)Link("Source", "external link", repository.Url));
        foreach (var provision in service.Provided.Where(provision => provision.Console is not null))
            links.Add((JsonNode)Link(provision.Need, "cloud", provision.Console!));
        return links;
    }

    private static JsonObject Link(string title, string icon, string url) => new()
    {
        ["title"] = title,
        ["type"] = "link",
        ["icon"] = icon,
        ["url"] = url,
        ["targetBlank"] = true,
        ["keepTime"] = false,
        ["includeVars"] = false,
        ["asDropdown"] = false,
        ["tags"] = new JsonArray(),
        ["tooltip"] = "",
    };

    /// <summary>
    /// A link to Grafana's Explore with a query and the dashboard's time range. Escaped, except for the variables that Grafana fills in.
    /// </summary>
    private static string Explore(string variable, string type, JsonObject query)
    {
        query["refId"] = "A";
        query["datasource"] = new JsonObject { ["type"] = type, ["uid"] = $"${{{variable}}}" };
        var panes = new JsonObject
        {
            ["a"] = new JsonObject
            {
                ["datasource"] = $"${{{variable}}}",
                ["queries"] = new JsonArray(query),
                ["range"] = new JsonObject { ["from"] = "${__from}", ["to"] = "${__to}" },
            },
        };
        var text = Uri.EscapeDataString(DashboardJson.Compact(panes));
        foreach (var kept in new[] { $"${{{variable}}}", "${__from}", "${__to}", Variables.Environment, Variables.Namespace })
            text = text.Replace(Uri.EscapeDataString(kept), kept, StringComparison.Ordinal);
        return $"/explore?schemaVersion=1&orgId=${{__org.id}}&panes={text}";
    }
}
