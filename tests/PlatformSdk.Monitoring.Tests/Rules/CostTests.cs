using PlatformSdk.Build.Rendering.Dashboards;
using PlatformSdk.Build.Rendering.Dashboards.Rows;
using PlatformSdk.Monitoring.Tests.Rules.Support;

namespace PlatformSdk.Monitoring.Tests.Rules;

/// <summary>
/// The row on costs, with the metrics of OpenCost as pkg/costmodel/metrics.go names them: the same at 5f65333 (October 2024, after v1.112.0) and at
/// 02e0666, which adds the label uid to each.
/// </summary>
public sealed class CostTests
{
    private const string Prices = "costs: { actual: opencost, cpuHour: 0.5, memoryGiBHour: 0.25, storageGiBMonth: 0.5, budget: 1000 }\n";
    private const string Space = "namespace=\"shop-production\"";
    private const string Ledger = "kind: service\nname: ledger\n";
    private const string Stored = Ledger + "needs: { db: { type: postgres, backup: { every: 10m } } }\n";

    [Fact]
    public void Without_the_key_there_is_no_row()
    {
        CostRow.BuildRow(Services.Of(Ledger)).ShouldBeNull();
        CostRow.BuildRow(Services.Of(Ledger, more: "costs: { budget: 5 }\n")).ShouldBeNull();
        CostRow.BuildRow(Services.Of("kind: job\nname: ledger\n", more: Prices)).ShouldBeNull();
    }

    [Fact]
    public void In_a_currency_without_prices_there_is_no_estimate() =>
        Titles(CostRow.BuildRow(Services.Of(Ledger, more: "costs: { actual: opencost, currency: EUR }\n"))!).ShouldBe(["actual"]);

    [Fact]
    public Task Cpu_and_memory_cost_what_their_node_costs() => WithPods(Ledger)
        // 1 CPU at 0.25 and 2 CPUs at 0.5; 1 GiB at 0.125 and 2 GiB at 0.25; for 730 hours.
        .Value(Query(Ledger, 1, "CPU"), 5, 912.5m).Value(Query(Ledger, 1, "memory"), 5, 456.25m)
        .Value(Query(Ledger, 0, "actual"), 5, 1368.75m).RunAsync();

    [Fact]
    public Task The_estimate_is_for_the_pods_that_run() => WithPods(Ledger)
        // 2 CPUs at 0.5 and 4 GiB at 0.25, for 730 hours.
        .Value(Query(Ledger, 0, "estimate"), 5, 1460).Value(Query(Ledger, 0, "budget"), 5, 1000).RunAsync();

    [Fact]
    public Task A_service_without_pods_costs_nothing() => new RuleTest(Services.Of(Ledger, more: Prices))
        .Value(Query(Ledger, 0, "actual"), 5, 0).Value(Query(Ledger, 0, "estimate"), 5, 0).RunAsync();

    [Fact]
    public Task A_database_counts_with_its_volumes_and_that_of_another_service_does_not() => WithPods(Stored)
        .Series($"container_cpu_allocation{{{Space},container=\"postgres\",pod=\"ledger-db-1\",node=\"a\"}}", "2x10")
        .Series($"container_cpu_allocation{{{Space},container=\"postgres\",pod=\"ledger-db-copy-1\",node=\"a\"}}", "9x10")
        .Series($"pod_pvc_allocation{{{Space},pod=\"ledger-db-1\",persistentvolumeclaim=\"ledger-db-1\",persistentvolume=\"pv-1\"}}",
            "4294967296x10")
        .Series($"pod_pvc_allocation{{{Space},pod=\"other-1\",persistentvolumeclaim=\"other-1\",persistentvolume=\"pv-2\"}}", "4294967296x10")
        .Series("pv_hourly_cost{volumename=\"pv-1\",persistentvolume=\"pv-1\",uid=\"v1\"}", "0.5x10")
        .Series("pv_hourly_cost{volumename=\"pv-2\",persistentvolume=\"pv-2\"}", "0.5x10")
        // The CPU of the service, and 2 CPUs at 0.25; 4 GiB at 0.5; for 730 hours.
        .Value(Query(Stored, 1, "CPU"), 5, 1277.5m).Value(Query(Stored, 1, "volumes"), 5, 1460)
        // 3 servers with 10 GiB each, at 0.5 a month.
        .Value(Query(Stored, 0, "estimate"), 5, 1475).RunAsync();

    private static RuleTest WithPods(string service) => new RuleTest(Services.Of(service, more: Prices + DatabaseTests.Provisioners))
        .Series("node_cpu_hourly_cost{node=\"a\",instance=\"a\",instance_type=\"small\",uid=\"a1\"}", "0.25x10")
        .Series("node_cpu_hourly_cost{node=\"a\",instance=\"a\",instance_type=\"old\"}", "0.25x10")
        .Series("node_cpu_hourly_cost{node=\"b\",instance=\"b\",uid=\"b1\"}", "0.5x10")
        .Series("node_ram_hourly_cost{node=\"a\",instance=\"a\"}", "0.125x10")
        .Series("node_ram_hourly_cost{node=\"b\",instance=\"b\",uid=\"b1\"}", "0.25x10")
        .Series($"container_cpu_allocation{{{Space},container=\"ledger\",pod=\"ledger-1\",node=\"a\",uid=\"p1\"}}", "1x10")
        .Series($"container_cpu_allocation{{{Space},container=\"ledger\",pod=\"ledger-2\",node=\"b\",uid=\"p2\"}}", "2x10")
        .Series("container_cpu_allocation{namespace=\"shop-staging\",container=\"ledger\",pod=\"ledger-3\",node=\"b\"}", "9x10")
        .Series($"container_memory_allocation_bytes{{{Space},container=\"ledger\",pod=\"ledger-1\",node=\"a\",uid=\"p1\"}}", "1073741824x10")
        .Series($"container_memory_allocation_bytes{{{Space},container=\"ledger\",pod=\"ledger-2\",node=\"b\",uid=\"p2\"}}", "2147483648x10")
        .Series($"kube_pod_container_resource_requests{{{Space},container=\"ledger\",pod=\"ledger-1\",resource=\"cpu\"}}", "2x10")
        .Series($"kube_pod_container_resource_requests{{{Space},container=\"ledger\",pod=\"ledger-1\",resource=\"memory\"}}", "4294967296x10");

    private static string Query(string service, int panel, string legend) =>
        Rows(service).Panels[panel].Queries.Single(query => query.Legend == legend).Expression
            .Replace("$namespace", "shop-production", StringComparison.Ordinal);

    private static Row Rows(string service) =>
        CostRow.BuildRow(Services.Of(service, more: Prices + (service == Stored ? DatabaseTests.Provisioners : ""))).ShouldNotBeNull();

    private static IEnumerable<string> Titles(Row row) => row.Panels[0].Queries.Select(query => query.Legend);
}
