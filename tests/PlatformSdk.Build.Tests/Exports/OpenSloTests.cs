using PlatformSdk.Build.Tests.Secrets;

namespace PlatformSdk.Build.Tests.Exports;

/// <summary>Objectives for tools that read OpenSLO.</summary>
public sealed class OpenSloTests
{
    private const string Objectives = "tier: critical\nslo: { availability: 99.95, latency: { within: 300ms, for: 99 }, window: 7d }\n";

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("production")]
    public void The_queries_are_those_of_the_recording_rules(string environment)
    {
        var files = Exported.Files("openslo: {}", Objectives);
        var rule = files[$"deploy/{environment}/prometheus-rule.yaml"];

        foreach (var objective in (string[])["availability", "latency"])
        {
            var metric = Exported.Documents(files, "openslo.yaml")
                .Single(o => o.Text("kind") == "SLI" && o.Map("metadata").Text("name") == $"orders-{environment}-{objective}").Map("spec")
                .Map("ratioMetric");
            rule.ShouldContain(metric.Map("bad").Map("metricSource").Map("spec").Text("query"));
            rule.ShouldContain(metric.Map("total").Map("metricSource").Map("spec").Text("query"));
        }
    }

    [Fact]
    public void Each_environment_has_an_objective_with_its_target_and_window()
    {
        var files = Exported.Files("openslo: {}", Objectives + "environments: { dev: {}, production: { slo: { availability: 99.99 } } }\n");
        var documents = Exported.Documents(files, "openslo.yaml");

        documents[0].Text("kind").ShouldBe("Service");
        var slos = documents.Where(o => o.Text("kind") == "SLO").Select(o => o.Map("spec")).ToList();
        slos.Select(slo => (slo.Text("indicatorRef"), slo.List("objectives").Single().Text("target"))).ShouldBe(
        [
            ("orders-dev-availability", "0.9995"), ("orders-dev-latency", "0.99"), ("orders-production-availability", "0.9999"),
            ("orders-production-latency", "0.99"),
        ]);
        slos.ShouldAllBe(slo => slo.Text("service") == "orders" && slo.List("timeWindow").Single().Text("duration") == "7d");
    }

    [Theory]
    [InlineData("", "type: Prometheus", "metricSourceRef")]
    [InlineData("dataSource: main", "metricSourceRef: \"main\"", "type: Prometheus")]
    public void The_data_source_can_be_one_of_yours(string settings, string expected, string other)
    {
        var text = Exported.Files($"openslo: {{ {settings} }}", Objectives)["openslo.yaml"];

        text.ShouldContain(expected);
        text.ShouldNotContain(other);
    }

    [Theory]
    [InlineData("job", "")]
    [InlineData("worker", "")]
    [InlineData("service", "tier: internal\n")]
    public void A_program_without_an_objective_is_only_a_service(string kind, string lines) =>
        Exported.Documents(Exported.Files("openslo: {}", lines, kind), "openslo.yaml").ShouldHaveSingleItem().Text("kind").ShouldBe("Service");
}
