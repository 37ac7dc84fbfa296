using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Network;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>What a network policy allows is compared as Kubernetes reads it.</summary>
public sealed class TrafficTests
{
    [Theory]
    [InlineData("matchLabels: { a: b }", "matchLabels: { a: b }", true)]
    [InlineData("matchLabels: { a: b }", "matchLabels: { a: b, c: d }", true)]
    [InlineData("matchLabels: { a: b, c: d }", "matchLabels: { a: b }", false)]
    [InlineData("matchExpressions: [{ key: a, operator: In, values: [b, c] }]", "matchExpressions: [{ key: a, operator: In, values: [c, b] }]", true)]
    [InlineData("matchExpressions: [{ key: a, operator: In, values: [b, c] }]", "matchLabels: { a: b }", true)]
    [InlineData("matchExpressions: [{ key: a, operator: In, values: [b] }]", "matchExpressions: [{ key: a, operator: In, values: [b, c] }]", false)]
    [InlineData("matchExpressions: [{ key: a, operator: Exists }]", "matchExpressions: [{ key: a, operator: Exists }]", true)]
    [InlineData("matchExpressions: [{ key: a, operator: Exists }]", "matchLabels: { a: b }", true)]
    [InlineData("matchExpressions: [{ key: a, operator: Exists }]", "matchLabels: { c: b }", false)]
    [InlineData("matchExpressions: [{ key: a, operator: NotIn, values: [b] }]", "matchExpressions: [{ key: a, operator: NotIn, values: [b, c] }]",
        true)]
    [InlineData("matchExpressions: [{ key: a, operator: NotIn, values: [b] }]", "matchLabels: { a: c }", true)]
    [InlineData("matchExpressions: [{ key: a, operator: NotIn, values: [b] }]", "matchLabels: { a: b }", false)]
    [InlineData("matchExpressions: [{ key: a, operator: DoesNotExist }]", "matchExpressions: [{ key: a, operator: DoesNotExist }]", true)]
    [InlineData("matchExpressions: [{ key: a, operator: DoesNotExist }]", "matchExpressions: []", false)]
    public void A_selector_covers_those_that_select_the_same_pods_or_fewer(string wide, string narrow, bool covers) =>
        Peer(wide).Covers(Peer(narrow)).ShouldBe(covers);

    [Theory]
    [InlineData("{}", false)]
    [InlineData("namespaceSelector: {}", true)]
    [InlineData("namespaceSelector: { matchLabels: {} }", true)]
    [InlineData("namespaceSelector: { matchLabels: { team: a } }", false)]
    [InlineData("{ namespaceSelector: {}, podSelector: {} }", false)]
    [InlineData("podSelector: {}", false)]
    [InlineData("ipBlock: { cidr: 0.0.0.0/0 }", true)]
    [InlineData("ipBlock: { cidr: \"::/0\" }", true)]
    [InlineData("ipBlock: { cidr: 10.0.0.0/8 }", false)]
    [InlineData("ipBlock: { cidr: 0.0.0.0/0, except: [] }", true)]
    [InlineData("ipBlock: { cidr: 0.0.0.0/0, except: [10.0.0.0/8] }", false)]
    public void The_other_end_is_everywhere_or_is_somebody(string peer, bool isEverywhere) => To(peer, null).IsEverywhere.ShouldBe(isEverywhere);

    [Fact]
    public void Without_a_peer_it_is_everywhere() => new Traffic("egress", null, null).IsEverywhere.ShouldBeTrue();

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/8", "10.0.0.0/8", true)]
    [InlineData("10.1.0.0/16", "10.0.0.0/8", false)]
    [InlineData("10.0.0.0/8", "11.0.0.0/16", false)]
    [InlineData("10.0.0.0/8, except: [10.2.0.0/16]", "10.1.0.0/16", true)]
    [InlineData("10.0.0.0/8, except: [10.1.2.0/24]", "10.1.0.0/16", false)]
    [InlineData("10.0.0.0/8, except: [10.1.0.0/16]", "10.1.2.0/24", false)]
    [InlineData("10.0.0.0/8, except: [10.1.2.0/24]", "10.1.0.0/16, except: [10.1.2.0/23]", true)]
    [InlineData("10.0.0.0/8, except: [10.1.2.0/24]", "10.1.0.0/16, except: [10.1.2.0/25]", false)]
    [InlineData("somewhere", "10.1.0.0/16", false)]
    public void A_block_of_addresses_covers_those_inside_it(string wide, string narrow, bool covers) =>
        To($"ipBlock: {{ cidr: {wide} }}", null).Covers(To($"ipBlock: {{ cidr: {narrow} }}", null)).ShouldBe(covers);

    [Theory]
    [InlineData("ipBlock: { cidr: 0.0.0.0/0 }", "podSelector: {}")]
    [InlineData("podSelector: {}", "ipBlock: { cidr: 10.0.0.0/8 }")]
    [InlineData("podSelector: {}", "namespaceSelector: {}")]
    [InlineData("{ namespaceSelector: {}, podSelector: {} }", "podSelector: {}")]
    public void Kinds_of_peers_do_not_cover_each_other(string one, string other) => To(one, null).Covers(To(other, null)).ShouldBeFalse();

    [Theory]
    [InlineData(null, "port: 80", true)]
    [InlineData("port: 80", null, false)]
    [InlineData("port: 80", "port: 80", true)]
    [InlineData("port: 80", "{ port: 80, protocol: TCP }", true)]
    [InlineData("port: 80", "{ port: 80, protocol: UDP }", false)]
    [InlineData("port: 80", "port: 81", false)]
    [InlineData("port: http", "port: http", true)]
    [InlineData("protocol: TCP", "port: 80", true)]
    [InlineData("port: 80", "protocol: TCP", false)]
    [InlineData("{ port: 80, endPort: 90 }", "port: 80", true)]
    [InlineData("{ port: 80, endPort: 90 }", "port: 90", true)]
    [InlineData("{ port: 80, endPort: 90 }", "port: 91", false)]
    [InlineData("{ port: 80, endPort: 90 }", "port: 79", false)]
    [InlineData("{ port: 80, endPort: 90 }", "{ port: 81, endPort: 90 }", true)]
    [InlineData("{ port: 80, endPort: 90 }", "{ port: 81, endPort: 91 }", false)]
    [InlineData("port: 80", "{ port: 80, endPort: 90 }", false)]
    [InlineData("port: 80", "{ port: 80, endPort: 80 }", true)]
    public void A_port_covers_those_in_its_range(string? wide, string? narrow, bool covers) =>
        To("podSelector: {}", wide).Covers(To("podSelector: {}", narrow)).ShouldBe(covers);

    [Fact]
    public void Directions_do_not_cover_each_other() =>
        new Traffic("egress", null, null).Covers(new Traffic("ingress", null, null)).ShouldBeFalse();

    private static Traffic To(string peer, string? port) => new("egress", Read(peer), port is null ? null : Read(port));

    private static YamlMapping Read(string text) => DescriptionFile.ParseMapping(text + "\n", "peer.yaml", new FindingList()).ShouldNotBeNull();

    private static Traffic Peer(string selector)
    {
        var peer = DescriptionFile.ParseMapping($"podSelector:\n  {selector}\n", "peer.yaml", new FindingList());
        return new Traffic("egress", peer.ShouldNotBeNull(), null);
    }
}
