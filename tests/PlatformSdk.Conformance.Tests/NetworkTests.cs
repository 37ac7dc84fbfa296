using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Network;

namespace PlatformSdk.Conformance.Tests;

/// <summary>Network policies admit exactly what the descriptions declare, by an evaluator that reads what was rendered.</summary>
public sealed class NetworkTests
{
    private static readonly Shop s_shop = new();
    private static readonly int[] s_ports = [53, 80, 443, 4318, 5432, 6379, 8080, 8081, 9000];

    [Fact]
    public void Two_services_that_need_each_other_admit_exactly_the_declared_flows()
    {
        var flows = from to in new[] { s_shop.Orders, s_shop.Inventory, s_shop.Mailer }
                    from other in s_shop.Pods
                    where other != to
                    from port in s_ports
                    where s_shop.Cluster.Admits(other, to, port)
                    select $"{other} -> {to}:{port}";

        flows.ShouldBe(
        [
            "orders -> inventory:9000", "inventory -> orders:8080", "mailer -> orders:8080", "stranger in gateways -> orders:8080",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Nobody_reaches_pods_of_another_namespace_but_those_it_declares_and_names()
    {
        var flows = from @from in new[] { s_shop.Orders, s_shop.Inventory, s_shop.Mailer }
                    from to in s_shop.Pods
                    where to.Namespace != @from.Namespace
                    from port in s_ports
                    where s_shop.Cluster.Admits(@from, to, port)
                    select $"{@from} -> {to}:{port}";

        flows.ShouldBe(["orders -> stranger in kube-system:53", "inventory -> stranger in kube-system:53", "mailer -> stranger in kube-system:53"],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("UDP", true)]
    [InlineData("TCP", true)]
    [InlineData("SCTP", false)]
    public void Names_are_resolved(string protocol, bool admitted) =>
        s_shop.Cluster.Admits(s_shop.Mailer, s_shop.Dns, 53, protocol).ShouldBe(admitted);

    /// <summary>The metadata service of a cloud gives credentials to whoever asks.</summary>
    [Theory]
    [InlineData("93.184.216.34", 443, true)]
    [InlineData("2606:2800:220:1::1", 443, true)]
    [InlineData("93.184.216.34", 80, false)]
    [InlineData("169.254.169.254", 443, false)]
    [InlineData("127.0.0.1", 443, false)]
    [InlineData("10.9.0.1", 443, false)]
    [InlineData("172.20.0.1", 443, false)]
    [InlineData("192.168.1.1", 443, false)]
    [InlineData("100.64.0.1", 443, false)]
    [InlineData("fd00::1", 443, false)]
    [InlineData("fe80::1", 443, false)]
    public void An_external_need_opens_the_internet_on_its_port_and_nothing_private(string address, int port, bool admitted)
    {
        s_shop.Cluster.Admits(s_shop.Orders, Place.Outside(address), port).ShouldBe(admitted);
        s_shop.Cluster.Admits(s_shop.Inventory, Place.Outside(address), port).ShouldBeFalse("inventory declares no external need");
    }

    [Theory]
    [InlineData("10.1.2.3", 5432, true)]
    [InlineData("10.1.2.3", 5433, false)]
    [InlineData("10.3.2.3", 5432, false)]
    [InlineData("93.184.216.34", 5432, false)]
    public void A_managed_need_is_reached_where_the_platform_says_it_is(string address, int port, bool admitted) =>
        s_shop.Cluster.Admits(s_shop.Orders, Place.Outside(address), port).ShouldBe(admitted);

    [Fact]
    public void A_need_in_the_cluster_is_reached_by_its_labels()
    {
        var redis = Place.Stranger("caches", "10.2.3.1", new Dictionary<string, string> { ["app"] = "redis" });
        s_shop.Cluster.Admits(s_shop.Orders, redis, 6379).ShouldBeTrue();
        s_shop.Cluster.Admits(s_shop.Orders, redis, 22).ShouldBeFalse();
        s_shop.Cluster.Admits(s_shop.Mailer, redis, 6379).ShouldBeFalse("mailer declares no cache");
        s_shop.Cluster.Admits(s_shop.Orders, Place.Stranger("caches", "10.2.3.2"), 6379).ShouldBeFalse("no redis");
    }

    [Fact]
    public void Telemetry_leaves_for_the_collector_only()
    {
        s_shop.Cluster.Admits(s_shop.Mailer, Place.Stranger("observability", "10.2.4.1"), 4318).ShouldBeTrue();
        s_shop.Cluster.Admits(s_shop.Mailer, Place.Stranger("observability", "10.2.4.1"), 9090).ShouldBeFalse();
    }

    [Fact]
    public void The_nodes_reach_the_management_port_and_no_other()
    {
        foreach (var pod in new[] { s_shop.Orders, s_shop.Mailer })
            s_ports.Where(port => s_shop.Cluster.Admits(Place.Outside("10.200.0.7"), pod, port)).ShouldBe([8081]);
    }

    [Fact]
    public void A_call_that_is_declared_goes_where_the_other_is()
    {
        var caller = Rendered.Of(Describe.Service("orders", "system: shop\nneeds: { inventory: { type: service } }"));
        var called = Rendered.Of(Describe.Service("inventory", "system: shop"))["Service"];
        var address = caller.Pod["spec"]["containers"].Items[0]["env"].Items.Single(e => e["name"]
            .ToString() == "services__inventory__http__0")["value"].ToString();

        new Uri(address).Host.ShouldBe($"{called["metadata"]["name"]}.{called["metadata"]["namespace"]}");
        new Uri(address).Port.ShouldBe(called["spec"]["ports"].Items[0]["port"].Number);
    }

    [Fact]
    public void Two_services_without_a_system_find_each_other_too()
    {
        var cluster = new Cluster(
            Rendered.Of(Describe.Service("orders", "needs: { inventory: { type: service } }")), Rendered.Of(Describe.Service("inventory")));
        var orders = Place.Pod("orders", "10.2.0.1", Rendered.Of(Describe.Service("orders", "needs: { inventory: { type: service } }")));
        var inventory = Place.Pod("inventory", "10.2.0.2", Rendered.Of(Describe.Service("inventory")));

        cluster.Admits(orders, inventory, 8080).ShouldBeTrue();
        cluster.Admits(inventory, orders, 8080).ShouldBeFalse();
    }
}
