using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Network;

namespace PlatformSdk.Conformance.Tests;

/// <summary>What a service needs is reached wherever it is, and nothing else is.</summary>
public sealed class EgressTests
{
    private const string Outside = "93.184.216.34";
    private const string Private = "10.9.0.1";

    [Theory]
    [InlineData("https://10.9.0.1", "", Private, true)]
    [InlineData("https://10.9.0.1", "", "10.9.0.2", false)]
    [InlineData("https://10.9.0.1", "", Outside, false)]
    [InlineData("https://[fd00::9]", "", "fd00::9", true)]
    [InlineData("https://[fd00::9]", "", "fd00::8", false)]
    [InlineData("https://tax.corp.example", "", Private, false)]
    [InlineData("https://tax.corp.example", "external: { cidrs: [10.9.0.0/24] }", Private, true)]
    [InlineData("https://tax.corp.example", "external: { cidrs: [10.9.0.0/24] }", Outside, true)]
    [InlineData("https://tax.corp.example", "external: { cidrs: [10.9.0.0/24] }", "10.9.1.1", false)]
    [InlineData("https://tax.corp.example", "external: { cidrs: [\"fd00::/64\"] }", "fd00::1", true)]
    public void An_external_need_is_reached_where_its_address_leads(string url, string network, string address, bool admitted) =>
        Admits($"needs: {{ tax-api: {{ type: external, url: \"{url}\" }} }}", $"network: {{ {network} }}", address, 443).ShouldBe(admitted);

    [Theory]
    [InlineData("64:ff9b::5db8:d822", true)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("64:ff9b::a09:1", false)]
    [InlineData("64:ff9b::c0a8:101", false)]
    public void The_internet_is_reached_over_NAT64_and_nothing_private_is(string address, bool admitted) =>
        Admits("needs: { tax-api: { type: external, url: \"https://api.tax.example\" } }", "", address, 443).ShouldBe(admitted);

    [Fact]
    public void A_need_in_another_namespace_of_the_cluster_is_reached_on_the_port_of_its_pods()
    {
        const string needs = "needs: { legacy: { type: external, url: \"http://tax.finance.svc.cluster.local\" } }";

        AdmitsPlace(needs, "", Place.Stranger("finance", "10.2.9.1"), 8080).ShouldBeTrue();
        AdmitsPlace(needs, "", Place.Stranger("elsewhere", "10.2.9.2"), 80).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://api.honeycomb.example:443", "", Outside, 443, true)]
    [InlineData("https://api.honeycomb.example:443", "", Private, 443, true)]
    [InlineData("http://93.184.216.34:4318", "", Outside, 4318, true)]
    [InlineData("http://93.184.216.34:4318", "", Private, 4318, false)]
    [InlineData("http://collector.observability:4318", "", Private, 4318, true)]
    [InlineData("http://collector.observability:4318", "", Outside, 4318, false)]
    [InlineData("http://collector:4318", "", "100.64.3.4", 4318, true)]
    [InlineData("https://api.honeycomb.example", "collector: { cidrs: [93.184.216.0/24] }", Outside, 443, true)]
    [InlineData("https://api.honeycomb.example", "collector: { cidrs: [93.184.216.0/24] }", Private, 443, false)]
    public void A_collector_is_reached_inside_and_outside(string endpoint, string network, string address, int port, bool admitted) =>
        Admits("", $"telemetry: {{ otlpEndpoint: \"{endpoint}\" }}\nnetwork: {{ {network} }}", address, port).ShouldBe(admitted);

    [Theory]
    [InlineData("https://vault.example.com:8200", "", Outside, true)]
    [InlineData("https://vault.example.com:8200", "", Private, true)]
    [InlineData("https://10.9.0.1:8200", "", Private, true)]
    [InlineData("https://10.9.0.1:8200", "", Outside, false)]
    [InlineData("https://vault.example.com:8200", "secret-store: { cidrs: [10.9.0.0/24] }", Outside, false)]
    public void A_secret_store_is_reached_inside_and_outside(string store, string network, string address, bool admitted) =>
        Admits("needs: { stripe-key: { type: secret } }", $"secrets: {{ store: vault, address: \"{store}\" }}\nnetwork: {{ {network} }}", address,
            8200).ShouldBe(admitted);

    [Theory]
    [InlineData("", "169.254.20.10", 53, true)]
    [InlineData("", "169.254.169.254", 53, false)]
    [InlineData("dns: { cidrs: [10.96.0.10/32] }", "10.96.0.10", 53, true)]
    [InlineData("dns: { cidrs: [10.96.0.10/32] }", "169.254.20.10", 53, false)]
    [InlineData("dns: { cidrs: [10.96.0.10/32], port: 5353 }", "10.96.0.10", 5353, true)]
    public void Names_are_resolved_by_the_cache_of_the_node_or_where_the_platform_says(string network, string address, int port, bool admitted)
    {
        Admits("", $"network: {{ {network} }}", address, port, "UDP").ShouldBe(admitted);
        Admits("", $"network: {{ {network} }}", address, port, "TCP").ShouldBe(admitted);
    }

    [Theory]
    [InlineData("redis", "", 6379)]
    [InlineData("redis", "redis: { cidrs: [10.9.0.0/24], port: 6380 }", 6380)]
    [InlineData("queue", "queue: { cidrs: [10.9.0.0/24], port: 5671 }", 5671)]
    [InlineData("postgres", "postgres: { cidrs: [10.9.0.0/24], port: 6432 }", 6432)]
    public void A_managed_need_is_reached_on_the_port_that_the_platform_says(string type, string network, int port)
    {
        int[] ports = [5432, 5671, 5672, 6379, 6380, 6432];

        ports.Where(p => Admits($"needs: {{ store: {{ type: {type} }} }}", $"network: {{ {network} }}", Private, p)).ShouldBe([port]);
    }

    [Theory]
    [InlineData("dns: { podLabels: { app: it } }", "kube-system", 53)]
    [InlineData("collector: { podLabels: { app: it } }", "observability", 4318)]
    [InlineData("postgres: { podLabels: { app: it } }", "databases", 5432)]
    public void A_target_named_by_the_labels_of_its_pods_is_reached_in_every_namespace(string network, string place, int port)
    {
        var platform = $"telemetry: {{ otlpEndpoint: \"http://collector.observability:4318\" }}\nnetwork: {{ {network} }}";
        var it = new Dictionary<string, string> { ["app"] = "it" };
        var other = new Dictionary<string, string> { ["app"] = "other" };

        AdmitsPlace("needs: { store: { type: postgres } }", platform, Place.Stranger(place, "11.2.9.1", it), port).ShouldBeTrue();
        AdmitsPlace("needs: { store: { type: postgres } }", platform, Place.Stranger(place, "11.2.9.1", other), port).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "gateways", "edge", true)]
    [InlineData("", "gateways", "other", true)]
    [InlineData("gateway: { podLabels: { app: edge } }", "gateways", "edge", true)]
    [InlineData("gateway: { podLabels: { app: edge } }", "gateways", "other", false)]
    [InlineData("gateway: { podLabels: { app: edge } }", "elsewhere", "edge", false)]
    [InlineData("gateway: { namespaceLabels: { kubernetes.io/metadata.name: envoy }, podLabels: { app: edge } }", "envoy", "edge", true)]
    [InlineData("gateway: { namespaceLabels: { kubernetes.io/metadata.name: envoy } }", "gateways", "edge", false)]
    public void The_gateway_comes_in_by_its_labels(string network, string place, string app, bool admitted)
    {
        var service = Rendered.Of(Describe.Service("orders", "expose: { host: orders.example.com }"),
            defaults: $"apiVersion: platform-sdk/v1\ngateway: {{ name: public, namespace: gateways }}\nnetwork: {{ {network} }}\n");

        new Cluster(service)
            .Admits(Place.Stranger(place, "10.2.1.1", new Dictionary<string, string> { ["app"] = app }), Place.Pod("orders", "10.2.0.1", service),
            8080).ShouldBe(admitted);
    }

    /// <summary>A proxy that hides the caller, or a balancer outside the cluster.</summary>
    [Theory]
    [InlineData("10.3.0.7", 8080, true)]
    [InlineData("10.3.1.7", 8080, false)]
    [InlineData("fd00::7", 8080, true)]
    [InlineData("10.3.0.7", 8081, false)]
    public void The_gateway_comes_in_from_its_addresses(string address, int port, bool admitted)
    {
        var service = Rendered.Of(Describe.Service("orders", "expose: { host: orders.example.com }"),
            defaults: "apiVersion: platform-sdk/v1\ngateway: { name: public, namespace: gateways }\nnetwork: { gateway: { cidrs: [10.3.0.0/24, " +
                "\"fd00::/64\"] } }\n");

        new Cluster(service).Admits(Place.Outside(address), Place.Pod("orders", "10.2.0.1", service), port).ShouldBe(admitted);
        new Cluster(service).Admits(Place.Stranger("gateways", "10.2.1.1"), Place.Pod("orders", "10.2.0.1", service), 8080).ShouldBeTrue();
    }

    private static bool Admits(string service, string platform, string address, int port, string protocol = "TCP") =>
        AdmitsPlace(service, platform, Place.Outside(address), port, protocol);

    private static bool AdmitsPlace(string service, string platform, Place to, int port, string protocol = "TCP")
    {
        var orders = Rendered.Of(Describe.Service("orders", service), defaults: $"apiVersion: platform-sdk/v1\n{platform}\n");
        return new Cluster(orders).Admits(Place.Pod("orders", "10.2.0.1", orders), to, port, protocol);
    }
}
