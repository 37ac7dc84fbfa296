using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Network;

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

    private static Traffic Peer(string selector)
    {
        var peer = DescriptionFile.ParseMapping($"podSelector:\n  {selector}\n", "peer.yaml", new FindingList());
        return new Traffic("egress", peer.ShouldNotBeNull(), null);
    }
}
