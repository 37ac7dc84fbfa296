using System.Net;
using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Network;

namespace PlatformSdk.Conformance.Tests;

/// <summary>A service reaches what custom resources provide: pods by their labels, everything else at the place of its type.</summary>
public sealed class ResourceNetworkTests
{
    [Theory]
    [InlineData("orders-jobs", "shop-production", 5672, true)]
    [InlineData("orders-jobs", "shop-production", 15672, false)]
    [InlineData("orders-jobs", "elsewhere", 5672, false)]
    [InlineData("billing-jobs", "shop-production", 5672, false)]
    public void A_service_reaches_the_pods_of_its_own_queue(string name, string space, int port, bool admitted) =>
        Cluster().Admits(Place.Pod("orders", "10.2.0.1", Objects()), Broker(name, space), port).ShouldBe(admitted);

    [Theory]
    [InlineData("10.9.0.7", 5432, true)]
    [InlineData("10.9.0.7", 5433, false)]
    [InlineData("10.8.0.7", 5432, false)]
    public void A_service_reaches_a_database_in_the_cloud_at_the_place_of_its_type(string address, int port, bool admitted) =>
        Cluster().Admits(Place.Pod("orders", "10.2.0.1", Objects()), Place.Outside(address), port).ShouldBe(admitted);

    private static Cluster Cluster() => Meaning.Network.Cluster.OfPolicies(Objects().Objects.Where(o => o["kind"].ToString() == "NetworkPolicy"));

    private static Place Broker(string name, string space) => new(name, IPAddress.Parse("10.2.0.11"), space,
        new Dictionary<string, string> { ["app.kubernetes.io/name"] = name, ["app.kubernetes.io/component"] = "rabbitmq" },
        new Dictionary<string, int> { ["amqp"] = 5672, ["management"] = 15672 });

    private static Rendered Objects() => Rendered.Of(Describe.Service("orders", """
        system: shop
        needs: { jobs: { type: queue }, db: { type: postgres } }
        """), "production", """
        apiVersion: platform-sdk/v1
        network: { postgres: { cidrs: [10.9.0.0/16] } }
        provisioners:
          queue:
            use: resource
            apiVersion: rabbitmq.com/v1beta1
            kind: RabbitmqCluster
            secret: "{name}-{need}-default-user"
            fields: { connectionString: connection_string }
            pods: { app.kubernetes.io/name: "{name}-{need}" }
          postgres: { use: resource, apiVersion: platform.acme.example/v1, kind: PostgresInstance, secret: "{name}-{need}" }
        """);
}
