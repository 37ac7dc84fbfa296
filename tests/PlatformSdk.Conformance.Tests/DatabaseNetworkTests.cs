using System.Net;
using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Network;

namespace PlatformSdk.Conformance.Tests;

/// <summary>A database of CloudNativePG is reached by those that need it, reaches what it needs, and nothing else.</summary>
public sealed class DatabaseNetworkTests
{
    private const string Outside = "93.184.216.34";

    [Theory]
    [InlineData("service", "orders", 5432, true)]
    [InlineData("service", "orders", 8000, false)]
    [InlineData("service", "orders", 9187, false)]
    [InlineData("stranger", "orders", 5432, false)]
    [InlineData("neighbour", "orders", 5432, false)]
    [InlineData("operator", "orders", 5432, true)]
    [InlineData("operator", "orders", 8000, true)]
    [InlineData("prometheus", "orders", 9187, true)]
    [InlineData("prometheus", "orders", 5432, false)]
    [InlineData("server", "orders", 5432, true)]
    [InlineData("server", "orders", 8000, true)]
    [InlineData("service", "reports", 5432, true)]
    [InlineData("other server", "orders", 5432, false)]
    public void Who_reaches_a_server(string from, string to, int port, bool admitted) =>
        Cluster().Admits(PlaceOf(from), Server(to), port).ShouldBe(admitted);

    [Theory]
    [InlineData("orders", "10.0.0.1", 6443, true)]
    [InlineData("orders", "10.0.0.1", 443, true)]
    [InlineData("orders", Outside, 443, true)]
    [InlineData("orders", Outside, 80, false)]
    [InlineData("orders", "169.254.169.254", 443, false)]
    public void Whom_a_server_reaches(string from, string address, int port, bool admitted) =>
        Cluster().Admits(Server(from), Place.Outside(address), port).ShouldBe(admitted);

    [Theory]
    [InlineData("orders", "10.40.0.7", 443, true)]
    [InlineData("orders", "10.41.0.7", 443, false)]
    [InlineData("reports", "10.40.0.7", 443, false)]
    [InlineData("orders", "10.0.0.1", 6443, true)]
    [InlineData("reports", "10.0.0.1", 6443, true)]
    [InlineData("orders", "10.0.0.1", 443, false)]
    [InlineData("orders", Outside, 443, false)]
    public void With_known_places_a_server_reaches_only_those(string from, string address, int port, bool admitted) =>
        Cluster("network: { kubernetes-api: { cidrs: [10.0.0.1/32], port: 6443 }, object-store: { cidrs: [10.40.0.0/24] } }")
            .Admits(Server(from), Place.Outside(address), port).ShouldBe(admitted);

    [Theory]
    [InlineData("db-operators", true)]
    [InlineData("cnpg-system", false)]
    public void The_operator_may_be_elsewhere(string @namespace, bool admitted) =>
        Cluster("network: { database-operator: { namespaceLabels: { kubernetes.io/metadata.name: db-operators } } }")
            .Admits(Place.Stranger(@namespace, "10.2.1.8"), Server("orders"), 8000).ShouldBe(admitted);

    [Fact]
    public void Nodes_probe_the_servers_where_they_are_known() =>
        Cluster("network: { nodes: { cidrs: [10.200.0.0/16] } }").Admits(Place.Outside("10.200.0.9"), Server("orders"), 8000).ShouldBeTrue();

    private static Rendered Objects(string more = "") => Rendered.Of(Describe.Service("orders", """
        system: shop
        needs: { orders: { type: postgres, backup: {} }, reports: { type: postgres } }
        """), "production", $$"""
        apiVersion: platform-sdk/v1
        provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://a/{environment}", secret: a } } }
        {{more}}
        """);

    private static Cluster Cluster(string more = "") =>
        Meaning.Network.Cluster.OfPolicies(Objects(more).Objects.Where(o => o["kind"].ToString() == "NetworkPolicy"));

    private static Place PlaceOf(string name) => name switch
    {
        "service" => Place.Pod("orders", "10.2.0.1", Objects()),
        "stranger" => Place.Stranger("elsewhere", "10.2.1.3"),
        "neighbour" => Place.Stranger("shop-production", "10.2.1.4"),
        "operator" => Place.Stranger("cnpg-system", "10.2.1.5"),
        "prometheus" => Place.Stranger("monitoring", "10.2.1.6", new Dictionary<string, string> { ["app.kubernetes.io/name"] = "prometheus" }),
        "server" => Server("orders", "10.2.0.12"),
        _ => Server("reports"),
    };

    /// <summary>A pod as the operator labels it.</summary>
    private static Place Server(string need, string address = "10.2.0.11") => new($"server of {need}", IPAddress.Parse(address), "shop-production",
        new Dictionary<string, string> { ["cnpg.io/cluster"] = $"orders-{need}", ["app.kubernetes.io/name"] = "postgresql" },
        new Dictionary<string, int> { ["postgresql"] = 5432, ["status"] = 8000, ["metrics"] = 9187 });
}
