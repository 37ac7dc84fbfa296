using System.Text.RegularExpressions;
using PlatformSdk.Monitoring.Tests.Live.Support;

namespace PlatformSdk.Monitoring.Tests.Live;

/// <summary>Every query of the dashboards that a build writes, put to a real Prometheus that watched the service and the job.</summary>
[Collection(Collections.Watched)]
public sealed partial class LiveDashboardTests(WatchedService watched)
{
    public static TheoryData<string, string> Panels()
    {
        var panels = new TheoryData<string, string>();
        foreach (var (service, dashboard) in new[] { ("orders", DashboardFile.Of(Sample.Service)), ("settlement", DashboardFile.Of(Sample.Job)) })
        {
            foreach (var panel in dashboard.Panels)
                panels.Add(service, panel.Title);
        }

        return panels;
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public async Task A_panel_shows_data_for_each_of_its_queries(string service, string title)
    {
        foreach (var (query, isInstant) in Dashboard(service).Panels.Single(p => p.Title == title).Queries)
        {
            var filled = DashboardFile.Fill(query);
            var values = isInstant
                ? [.. (await watched.Prometheus.QueryAsync(filled)).Select(answer => answer.Value)]
                : await watched.Prometheus.QueryRangeAsync(filled);
            values.ShouldContain(value => double.IsFinite(value), filled);
        }
    }

    [Theory]
    [InlineData("orders")]
    [InlineData("settlement")]
    public async Task The_variables_offer_the_environment_and_its_namespace(string service)
    {
        var variables = Dashboard(service).Variables;

        (await OffersAsync(variables["environment"])).ShouldBe(["production"]);
        (await OffersAsync(variables["namespace"])).ShouldBe([Sample.Namespace]);
    }

    [Fact]
    public async Task A_line_is_drawn_where_a_version_began_to_run() =>
        (await watched.Prometheus.QueryRangeAsync(DashboardFile.Fill(Dashboard("orders").Deployments))).ShouldNotBeEmpty();

    /// <summary>As Grafana does it: a selector and a label, asked of another address.</summary>
    private Task<IReadOnlyList<string>> OffersAsync(string query)
    {
        var match = LabelValues().Match(DashboardFile.Fill(query));
        match.Success.ShouldBeTrue(query);
        return watched.Prometheus.LabelValuesAsync(match.Groups[1].Value, match.Groups[2].Value);
    }

    private static DashboardFile Dashboard(string service) => DashboardFile.Of(service == "orders" ? Sample.Service : Sample.Job);

    [GeneratedRegex(@"^label_values\((.+), (\w+)\)$")]
    private static partial Regex LabelValues();
}
