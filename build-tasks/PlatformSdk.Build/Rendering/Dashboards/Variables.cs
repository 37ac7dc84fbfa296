using System.Text.Json.Nodes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Metrics;

namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary>
/// The variables of a dashboard: the Prometheus data source and one of its environments. The namespace of an environment comes from the attributes
/// that its pods send; until they send some, it is the namespace of the manifests.
/// </summary>
internal static class Variables
{
    internal const string Environment = "$environment";
    internal const string Namespace = "$namespace";
    internal const string Traces = "traces";
    internal const string Logs = "logs";

    private const int OnLoad = 1;
    private const int Hidden = 2;

    internal static JsonObject Prometheus() => new() { ["type"] = "prometheus", ["uid"] = "${datasource}" };

    internal static JsonArray VariablesFor(ResolvedService service)
    {
        var job = $"job=\"{JobLabel.ValueFor(service)}\"";
        return
        [
            DataSource("datasource", "Prometheus", "prometheus", hide: 0),
            Labels("environment", "Environment", $"label_values({Series.Target}{{{job}}}, deployment_environment_name)", service.Environment),
            Labels("namespace", "Namespace",
                $"label_values({Series.Target}{{{job},deployment_environment_name=\"{Environment}\"}}, k8s_namespace_name)", service.Namespace),
            DataSource(Traces, "Traces", "tempo", Hidden),
            DataSource(Logs, "Logs", "loki", Hidden),
        ];
    }

    private static JsonObject DataSource(string name, string label, string type, int hide) => new()
    {
        ["name"] = name,
        ["label"] = label,
        ["type"] = "datasource",
        ["query"] = type,
        ["refresh"] = OnLoad,
        ["hide"] = hide,
        ["includeAll"] = false,
        ["multi"] = false,
    };

    private static JsonObject Labels(string name, string label, string query, string first) => new()
    {
        ["name"] = name,
        ["label"] = label,
        ["type"] = "query",
        ["datasource"] = Prometheus(),
        ["query"] = new JsonObject { ["query"] = query, ["refId"] = name },
        ["current"] = new JsonObject { ["selected"] = true, ["text"] = first, ["value"] = first },
        ["refresh"] = OnLoad,
        ["sort"] = 1,
        ["hide"] = 0,
        ["includeAll"] = false,
        ["multi"] = false,
    };
}
