using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Network;

namespace PlatformSdk.Conformance.Tests;

/// <summary>
/// A network target that does not say where something is: the usual places stay, and no list of peers is ever empty, which would mean everywhere.
/// </summary>
public sealed class EgressWithoutAPlaceTests
{
    [Theory]
    [InlineData("redis: { port: 6380 }", 6380)]
    [InlineData("redis: { cidrs: [], port: 6380 }", 6380)]
    [InlineData("redis: { namespaceLabels: {}, port: 6380 }", 6380)]
    [InlineData("redis: { podLabels: {} }", 6379)]
    [InlineData("redis: {}", 6379)]
    [InlineData("postgres: {}", 5432)]
    [InlineData("postgres: { port: 6432 }", 6432)]
    [InlineData("queue: { port: 5671 }", 5671)]
    public void A_managed_need_is_on_a_private_address(string network, int port)
    {
        var orders = Orders(network);

        Admits(orders, Place.Outside("10.9.0.1"), port).ShouldBeTrue();
        Admits(orders, Place.Outside("93.184.216.34"), port).ShouldBeFalse();
        Admits(orders, Place.Outside("169.254.169.254"), port).ShouldBeFalse();
    }

    [Theory]
    [InlineData("dns: { port: 5353 }", 5353)]
    [InlineData("dns: {}", 53)]
    [InlineData("dns: { cidrs: [] }", 53)]
    public void Names_are_resolved_by_the_cluster(string network, int port)
    {
        var orders = Orders(network);

        Admits(orders, Place.Stranger("kube-system", "10.2.1.2"), port, "UDP").ShouldBeTrue();
        Admits(orders, Place.Stranger("elsewhere", "10.2.1.3"), port, "UDP").ShouldBeFalse();
        Admits(orders, Place.Outside("93.184.216.34"), port, "UDP").ShouldBeFalse();
    }

    [Theory]
    [InlineData("collector: { port: 4319 }", 4319)]
    [InlineData("collector: {}", 4318)]
    [InlineData("collector: { cidrs: [] }", 4318)]
    public void The_collector_is_at_its_own_address(string network, int port)
    {
        var orders = Orders(network, "telemetry: { otlpEndpoint: \"http://10.9.0.1:4318\" }");

        Admits(orders, Place.Outside("10.9.0.1"), port).ShouldBeTrue();
        Admits(orders, Place.Outside("10.9.0.2"), port).ShouldBeFalse();
        Admits(orders, Place.Outside("93.184.216.34"), port).ShouldBeFalse();
    }

    [Theory]
    [InlineData("nodes: {}")]
    [InlineData("nodes: { cidrs: [] }")]
    [InlineData("nodes: { port: 8081 }")]
    public void Nobody_is_let_in_as_a_node(string network)
    {
        var orders = Orders(network);

        foreach (var stranger in new[] { Place.Outside("10.9.0.1"), Place.Outside("93.184.216.34"), Place.Stranger("elsewhere", "10.2.1.3") })
            new Cluster(orders).Admits(stranger, Place.Pod("orders", "10.2.0.1", orders), 8081).ShouldBeFalse(stranger.Name);
    }

    [Theory]
    [InlineData("external: {}")]
    [InlineData("external: { port: 8443 }")]
    [InlineData("gateway: {}")]
    [InlineData("dns: { port: 5353 }, redis: { port: 6380 }, postgres: {}, queue: {}, collector: { port: 4317 }, secret-store: {}, nodes: {}, " +
        "external: {}")]
    public void No_rule_has_an_empty_list_of_peers(string network)
    {
        var policy = Orders(network,
            "telemetry: { otlpEndpoint: \"http://collector:4318\" }\ngateway: { name: public, namespace: gateways }")["NetworkPolicy"]["spec"];

        policy["egress"].Items.ShouldAllBe(rule => rule["to"].Items.Count > 0);
        policy["ingress"].Items.ShouldAllBe(rule => rule["from"].Items.Count > 0);
    }

    private static Rendered Orders(string network, string platform = "") => Rendered.Of(
        Describe.Service("orders",
            "expose: { host: orders.example.com }\nneeds: { db: { type: postgres }, cache: { type: redis }, bus: { type: queue }, tax-api: { type: " +
            "external, url: \"http://legacy.billing.svc\" } }"),
        defaults: $"apiVersion: platform-sdk/v1\n{platform}\nnetwork: {{ {network} }}\n");

    private static bool Admits(Rendered orders, Place to, int port, string protocol = "TCP") =>
        new Cluster(orders).Admits(Place.Pod("orders", "10.2.0.1", orders), to, port, protocol);
}
