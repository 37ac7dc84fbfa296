using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Dashboards.Rows;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Rendering.Dashboards;

/// <summary><c>grafana-dashboard.yaml</c>: a ConfigMap that Grafana's sidecar finds by its label and loads.</summary>
internal static class GrafanaDashboard
{
    internal const string FileName = "grafana-dashboard.yaml";

    // To add a row: its file in Rows/, its line here.
    private static readonly IReadOnlyList<Func<ResolvedService, Row?>> All =
        [ObjectiveRow.BuildRow, TrafficRow.BuildRow, JobRow.BuildRow, SaturationRow.BuildRow, RuntimeRow.BuildRow, HealthRow.BuildRow,
            CallRow.BuildRow, SecretRow.BuildRow, DatabaseRow.BuildRow, DatabaseClientRow.BuildRow, QueueRow.BuildRow, CacheRow.BuildRow,
            BucketRow.BuildRow, CostRow.BuildRow, VersionRow.BuildRow];

    internal static YamlMapping? Render(ResolvedService service) => service.Platform.Monitoring.Dashboards == DashboardFormat.None ? null : new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = Metadata.MetadataFor(service, $"{service.Name}-dashboard", labels: service.Platform.Monitoring.DashboardLabels),
        // The sidecar writes all files into one folder, so the name must be unique to the dashboard.
        ["data"] = Data($"{service.Name}-{service.Environment}.json", DashboardJson.Render(service, Rows(service))),
    };

    internal static IEnumerable<Row> Rows(ResolvedService service) => All.Select(row => row(service)).OfType<Row>();

    private static YamlMapping Data(string file, string json)
    {
        var data = new YamlMapping();
        data.Set(Quoted(file), Literal(json));
        return data;
    }
}
