using System.Net;
using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Network;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>While a restore drill runs, its check reaches the running database and the copy. Nothing else reaches the copy.</summary>
public sealed class DrillNetworkTests
{
    private const string Description = "system: shop\nneeds: { orders: { type: postgres, backup: {} } }\n";

    private const string Defaults = """
        apiVersion: platform-sdk/v1
        provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://a/{environment}", secret: a } } }

        """;

    private static readonly Rendered s_service = Rendered.Of(Describe.Service("orders", Description), "production", Defaults);

    private static readonly Rendered s_drill = Rendered.Drills(Describe.Service("orders", Description), "production", Defaults);

    private static readonly Place s_outside = Place.Outside("93.184.216.34");

    private static readonly Place s_running = Server("orders-orders", "10.2.0.11");

    private static readonly Place s_copy = Server("orders-orders-drill", "10.2.0.12");

    [Fact]
    public void The_check_reaches_the_running_database_and_the_copy() => Reaches(Check, s_running, s_copy).ShouldBe([true, true]);

    [Fact]
    public void The_service_does_not_reach_the_copy() =>
        Reaches(Place.Pod("orders", "10.2.0.1", s_service), s_running, s_copy).ShouldBe([true, false]);

    [Theory]
    [InlineData("shop-production")]
    [InlineData("elsewhere")]
    public void A_stranger_reaches_neither(string place) => Reaches(Place.Stranger(place, "10.2.1.3"), s_running, s_copy).ShouldBe([false, false]);

    [Fact]
    public void The_servers_reach_neither_each_other_nor_the_check()
    {
        Reaches(s_running, s_copy).ShouldBe([false]);
        Reaches(s_copy, s_running, Check).ShouldBe([false, false]);
    }

    [Fact]
    public void The_copy_reads_the_object_store_and_the_check_nothing_outside()
    {
        Cluster.Admits(s_copy, s_outside, 443).ShouldBeTrue();
        Cluster.Admits(Check, s_outside, 443).ShouldBeFalse();
    }

    /// <summary>Policies add up: those of the drill come beside those of the environment.</summary>
    private static Cluster Cluster => Meaning.Network.Cluster.OfPolicies(Policies(s_service).Concat(Policies(s_drill)));

    /// <summary>A pod of the drill's Job.</summary>
    private static Place Check => Place.Stranger("shop-production", "10.2.0.13", s_drill["Job"]["spec"]["template"]["metadata"]["labels"].Texts);

    private static IEnumerable<bool> Reaches(Place from, params Place[] servers) => servers.Select(server => Cluster.Admits(from, server, 5432));

    private static IEnumerable<Yaml> Policies(Rendered rendered) => rendered.Objects.Where(o => o["kind"].ToString() == "NetworkPolicy");

    /// <summary>A pod as the operator labels it.</summary>
    private static Place Server(string cluster, string address) => new($"server of {cluster}", IPAddress.Parse(address), "shop-production",
        new Dictionary<string, string> { ["cnpg.io/cluster"] = cluster }, new Dictionary<string, int>());
}
