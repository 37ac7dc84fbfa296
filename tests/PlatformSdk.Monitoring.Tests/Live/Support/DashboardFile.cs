using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>What Grafana's sidecar takes out of a ConfigMap, as Grafana reads it.</summary>
internal sealed class DashboardFile
{
    private readonly JsonElement _dashboard;

    private DashboardFile(JsonElement dashboard) => _dashboard = dashboard;

    internal static DashboardFile Of(Sample sample)
    {
        var map = new YamlStream();
        map.Load(new StringReader(sample.Files["deploy/production/grafana-dashboard.yaml"]));
        var data = ((YamlMappingNode)map.Documents[0].RootNode["data"]).Children.ShouldHaveSingleItem();
        return new DashboardFile(JsonDocument.Parse(data.Value.ToString()).RootElement);
    }

    /// <summary>All that have queries.</summary>
    internal IReadOnlyList<(string Title, IReadOnlyList<(string Query, bool IsInstant)> Queries)> Panels =>
    [
        .. _dashboard.GetProperty("panels").EnumerateArray().Where(p => p.GetProperty("type").GetString() != "row").Select(panel => (
            panel.GetProperty("title").GetString()!,
            (IReadOnlyList<(string, bool)>)[.. panel.GetProperty("targets").EnumerateArray()
                .Select(t => (t.GetProperty("expr").GetString()!, t.GetProperty("instant").GetBoolean()))])),
    ];

    /// <summary>The queries of the variables that whoever looks may choose from.</summary>
    internal IReadOnlyDictionary<string, string> Variables => _dashboard.GetProperty("templating").GetProperty("list").EnumerateArray()
        .Where(v => v.GetProperty("type").GetString() == "query")
        .ToDictionary(v => v.GetProperty("name").GetString()!, v => v.GetProperty("query").GetProperty("query").GetString()!);

    internal string Deployments =>
        _dashboard.GetProperty("annotations").GetProperty("list").EnumerateArray().ShouldHaveSingleItem().GetProperty("target").GetProperty("expr")
        .GetString()!;

    /// <summary>A query as Grafana sends it: with the variables filled in.</summary>
    internal static string Fill(string query)
    {
        var filled = query
            .Replace("$environment", "production", StringComparison.Ordinal)
            .Replace("$namespace", Sample.Namespace, StringComparison.Ordinal)
            .Replace("$__rate_interval", "5s", StringComparison.Ordinal);
        filled.ShouldNotContain("$");
        return filled;
    }
}
