using PlatformSdk.Conformance.Tests.Meaning.Network;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>
/// The evaluator of network policies can say yes and no: by policies written by hand, as the Kubernetes documentation explains them.
/// </summary>
public sealed class NetworkModelTests
{
    private static readonly Place s_web =
        new("web", System.Net.IPAddress.Parse("10.0.0.1"), "a", new Dictionary<string, string> { ["app"] = "web" },
        new Dictionary<string, int> { ["http"] = 8080 });
    private static readonly Place s_friend = Place.Stranger("a", "10.0.0.2", new Dictionary<string, string> { ["app"] = "friend" });
    private static readonly Place s_foreigner = Place.Stranger("b", "10.0.0.3", new Dictionary<string, string> { ["app"] = "friend" });

    [Fact]
    public void Without_a_policy_everything_passes() => new Cluster().Admits(s_foreigner, s_web, 22).ShouldBeTrue();

    [Theory]
    [InlineData("nothing is listed", "", false, false)]
    [InlineData("an empty rule admits all", "{}", true, true)]
    [InlineData("an empty list of peers admits all", "{ from: [] }", true, true)]
    [InlineData("pods alone are those of the policy's namespace", "{ from: [{ podSelector: { matchLabels: { app: friend } } }] }", true, false)]
    [InlineData("namespace and pods in one entry must both match",
        "{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: b } }, podSelector: { matchLabels: { app: other } } }] }", false,
        false)]
    [InlineData("namespace and pods in two entries are either",
        "{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: b } } }, { podSelector: { matchLabels: { app: other } } }] }",
        false, true)]
    [InlineData("every namespace", "{ from: [{ namespaceSelector: {} }] }", true, true)]
    [InlineData("a named port is the pod's", "{ ports: [{ port: http }] }", true, true)]
    [InlineData("a port of another name", "{ ports: [{ port: management }] }", false, false)]
    [InlineData("another protocol", "{ ports: [{ port: 8080, protocol: UDP }] }", false, false)]
    [InlineData("a range of addresses with a hole", "{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.0.0.3/32] } }] }", true, false)]
    public void Ingress_is_read_as_documented(string why, string rule, bool friend, bool foreigner)
    {
        var cluster = Cluster.OfPolicies(Policy("Ingress", "ingress", rule));
        cluster.Admits(s_friend, s_web, 8080).ShouldBe(friend, why);
        cluster.Admits(s_foreigner, s_web, 8080).ShouldBe(foreigner, why);
        cluster.Admits(s_web, s_foreigner, 22).ShouldBeTrue("the policy says nothing of egress");
    }

    [Fact]
    public void Both_ends_must_agree()
    {
        var sends = Policy("Egress", "egress", "{ to: [{ podSelector: { matchLabels: { app: friend } } }] }");
        Cluster.OfPolicies(sends).Admits(s_web, s_friend, 80).ShouldBeTrue();
        Cluster.OfPolicies(sends, Policy("Ingress", "ingress", "", "friend")).Admits(s_web, s_friend, 80).ShouldBeFalse();
    }

    private static Yaml Policy(string type, string rules, string rule, string app = "web") => Yaml.Document($$"""
        metadata: { namespace: a }
        spec: { podSelector: { matchLabels: { app: {{app}} } }, policyTypes: [{{type}}], {{rules}}: [{{rule}}] }
        """);
}
