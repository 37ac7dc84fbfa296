using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Network;

namespace PlatformSdk.Conformance.Tests;

/// <summary>An external need of the platform that is in fact in the same cluster, under each form of name that the cluster resolves.</summary>
public sealed class ExternalNeedsInTheClusterTests
{
    private const string Outside = "93.184.216.34";

    [Theory]
    [InlineData("http://legacy.billing:8080", "billing")]
    [InlineData("https://legacy.billing", "billing")]
    [InlineData("http://legacy.billing.svc:8080", "billing")]
    [InlineData("http://legacy.billing.svc.cluster.local:8080", "billing")]
    [InlineData("http://legacy.billing.svc.cluster.local.:8080", "billing")]
    [InlineData("http://legacy.billing.svc.k8s.corp.example:8080", "billing")]
    [InlineData("http://broker-0.broker.kafka.svc:9092", "kafka")]
    [InlineData("http://broker-0.broker.kafka.svc.cluster.local:9092", "kafka")]
    [InlineData("http://legacy:8080", "shop-production")]
    public void Its_pods_are_reached_on_the_port_that_only_they_know(string url, string place)
    {
        Admits(url, "", Place.Stranger(place, "10.2.9.1"), 9999).ShouldBeTrue();
        Admits(url, "", Place.Stranger("elsewhere", "10.2.9.2"), 9999).ShouldBeFalse();
        Admits(url, "", Place.Outside("169.254.169.254"), 80).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://legacy:8080", 8080, "10.9.0.1", true)]
    [InlineData("http://legacy:8080", 8080, Outside, false)]
    [InlineData("http://legacy.billing.svc:8080", 8080, Outside, false)]
    [InlineData("http://legacy.billing.svc.cluster.local:8080", 8080, Outside, false)]
    [InlineData("https://example.com", 443, Outside, true)]
    [InlineData("https://example.com", 443, "10.9.0.1", false)]
    [InlineData("https://api.svc.example.com", 443, Outside, true)]
    public void A_name_that_may_be_elsewhere_is_reached_there_too_and_a_certain_one_is_not(string url, int port, string address, bool admitted) =>
        Admits(url, "", Place.Outside(address), port).ShouldBe(admitted);

    /// <summary>A balancer's address leads to machines or pods with others, and a policy sees those.</summary>
    [Theory]
    [InlineData("https://10.9.0.1", "10.8.0.5", 443, true)]
    [InlineData("https://10.9.0.1", "10.9.0.1", 443, true)]
    [InlineData("https://10.9.0.1", "10.8.0.5", 8443, false)]
    [InlineData("https://10.9.0.1", Outside, 443, false)]
    [InlineData("https://[fd00::9]", "10.8.0.5", 443, true)]
    [InlineData("http://legacy:8080", "10.8.0.5", 8080, true)]
    [InlineData("http://legacy.billing.svc:8080", "10.8.0.5", 8080, true)]
    [InlineData("http://legacy.billing.svc:8080", "10.8.0.5", 22, false)]
    public void What_the_platform_says_of_external_needs_holds_for_every_form_of_address(string url, string address, int port, bool admitted) =>
        Admits(url, "external: { cidrs: [10.8.0.0/24] }", Place.Outside(address), port).ShouldBe(admitted);

    private static bool Admits(string url, string network, Place to, int port)
    {
        var orders = Rendered.Of(Describe.Service("orders", $"system: shop\nneeds: {{ legacy: {{ type: external, url: \"{url}\" }} }}"),
            defaults: $"apiVersion: platform-sdk/v1\nnetwork: {{ {network} }}\n");
        return new Cluster(orders).Admits(Place.Pod("orders", "10.2.0.1", orders), to, port);
    }
}
