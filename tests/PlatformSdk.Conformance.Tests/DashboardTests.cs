using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>Dashboards as Grafana's own types have them: it drops what it does not know, and a panel is empty without a word.</summary>
public sealed class DashboardTests
{
    private const string Path = "deploy/production/grafana-dashboard.yaml";

    private const string Everything = """
        system: shop
        title: "$Orders \"and\" ${more}"
        description: "{{ braces }}"
        repository: github.com/acme/orders
        slo: { availability: 99.9, latency: { within: 300ms } }
        replicas: 2..6
        resources: { cpu: 250m, memory: 256Mi, cpuLimit: 1 }
        needs:
          orders-db: { type: postgres }
          stripe-key: { type: secret }
          inventory: { type: service }
          tax-api: { type: external, url: "https://tax.example.com" }
        """;

    private const string Platform = """
        apiVersion: platform-sdk/v1
        telemetry: { otlpEndpoint: "http://collector:4318" }
        costs: { actual: opencost, budget: 500 }
        monitoring: { catalogUrl: "https://backstage.example.com", grafanaUrl: "https://grafana.example.com" }
        """;

    [Fact]
    public async Task Every_dashboard_is_one_that_Grafana_knows_all_of()
    {
        using var folder = new TemporaryFolder();
        folder.Write("service/" + Path, Dashboard("service", "orders", Everything));
        folder.Write("bare/" + Path, Dashboard("service", "a", "tier: internal"));
        folder.Write("long/" + Path, Dashboard("service", new string('n', 50), Everything));
        folder.Write("worker/" + Path, Dashboard("worker", "mailer", ""));
        folder.Write("schedule/" + Path, Dashboard("job", "settlement", "schedule: \"0 3 * * *\""));
        folder.Write("once/" + Path, Dashboard("job", "migration", ""));

        (await Validators.DashboardsAsync(folder.Path)).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_too_long_for_a_uid_loses_its_middle()
    {
        Uid("customer-notification-preferences-api").ShouldBe("customer-notif-references-api-production");
        Uid("customer-notification-preferences-job").ShouldBe("customer-notif-references-job-production");
        Uid("customer-notification-preferen").ShouldBe("customer-notif-ation-preferen-production");
        Uid("customer-notification-prefere").ShouldBe("customer-notification-prefere-production", "there is room for it");
    }

    /// <summary>So that the check is known to look at each of these.</summary>
    [Fact]
    public async Task A_mistake_anywhere_in_it_is_found()
    {
        using var folder = new TemporaryFolder();
        var dashboard = Dashboard("service", "orders", Everything);
        (string Right, string Wrong)[] mistakes =
        [
            ("\"refresh\": \"1m\"", "\"refreshes\": \"1m\""),
            ("\"refresh\": 1,", "\"refresh\": \"always\","),
            ("\"unit\": \"percentunit\"", "\"units\": \"percentunit\""),
            ("\"colorMode\": \"background\"", "\"colorMode\": \"sky\""),
            ("\"fillOpacity\": 10", "\"fillOpacities\": 10"),
            ("\"legendFormat\": \"left\"", "\"legend\": \"left\""),
            ("\"type\": \"heatmap\"", "\"type\": \"heat-map\""),
            ("\"titleFormat\":", "\"titelFormat\":"),
            ("\"x\": 4,", "\"x\": 3,"),
            ("$__rate_interval", "$rate_interval"),
        ];
        for (var i = 0; i < mistakes.Length; i++)
        {
            dashboard.ShouldContain(mistakes[i].Right);
            folder.Write($"{i}/{Path}", dashboard.Replace(mistakes[i].Right, mistakes[i].Wrong, StringComparison.Ordinal));
        }

        var found = (await Validators.DashboardsAsync(folder.Path)).Select(finding => finding.File.Split('/')[0]).ToHashSet();

        mistakes.Where((_, i) => !found.Contains($"{i}")).ShouldBeEmpty();
    }

    private static string Dashboard(string kind, string name, string rest) => Run.Files(Describe.Of(kind, name, rest), Platform)[Path];

    private static string Uid(string name) => Dashboard("service", name, "").Split("\"uid\": \"")[1].Split('"')[0];
}
