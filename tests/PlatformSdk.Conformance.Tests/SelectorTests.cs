using PlatformSdk.Conformance.Tests.Meaning;

namespace PlatformSdk.Conformance.Tests;

/// <summary>A selector is immutable: one that changes makes the next release impossible.</summary>
public sealed class SelectorTests
{
    private static readonly string[] s_selectorPaths = ["spec.selector.matchLabels", "spec.selector", "spec.podSelector.matchLabels"];

    /// <summary>Everything that may change between two versions of a service.</summary>
    public static TheoryData<string> Changes =>
    [
        "owner: team-payments", "system: shop", "tier: critical", "lifecycle: deprecated", "title: Other", "tags: [a]", "port: 9090",
        "replicas: 5", "replicas: 2..9", "rollout: canary", "resources: { cpu: 2, memory: 2Gi }", "expose: { host: a.example.com }",
        "config: { A: b }", "needs: { inventory: { type: service }, cache: { type: redis } }", "slo: { availability: 99 }",
        "repository: github.com/acme/orders", "onCall: { pagerduty: P1A2B3C }",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_description_changes_no_selector(string change)
    {
        var owner = change.StartsWith("owner", StringComparison.Ordinal) ? change : "owner: team-checkout";
        var rest = change == owner ? "" : change;
        Selectors(Rendered.Of($"apiVersion: platform-sdk/v1\nkind: service\nname: orders\n{owner}\n{rest}\n"))
            .ShouldBeSubsetOf(Selectors(Rendered.Of(Describe.Service(rest: "replicas: 2..9\nrollout: canary"))));
    }

    [Fact]
    public void A_release_changes_labels_and_no_selector()
    {
        var first = Release("1.4.0", "a");
        var second = Release("2.0.0-rc.1+build.7", "b");
        Selectors(second).ShouldBe(Selectors(first), ignoreOrder: true);
        second.Pod["metadata"]["labels"]["app.kubernetes.io/version"].ToString()
            .ShouldNotBe(first.Pod["metadata"]["labels"]["app.kubernetes.io/version"].ToString());
    }

    [Theory]
    [InlineData("service")]
    [InlineData("worker")]
    public void Selectors_hold_the_name_only_and_pick_the_pods(string kind)
    {
        var rendered = Rendered.Of(Describe.Of(kind, "orders", "replicas: 2..9"));
        var labels = rendered.Pod["metadata"]["labels"].Texts;
        foreach (var (_, selector) in SelectorsOf(rendered))
        {
            selector.Keys.ShouldBe(["app.kubernetes.io/name", "app.kubernetes.io/instance"], ignoreOrder: true);
            selector.ShouldAllBe(label => labels[label.Key] == label.Value && label.Value == "orders");
        }
    }

    private static Rendered Release(string version, string commit)
    {
        using var project = new Project(Describe.Service());
        project.Write("deploy/releases/production.yaml",
            $"tag: \"{version.Replace('+', '-')}\"\nversion: \"{version}\"\ncommit: \"{new string(commit[0], 40)}\"\n");
        project.Build().Findings.ShouldBeEmpty();
        return Rendered.Of(project.Committed(), "production");
    }

    private static List<string> Selectors(Rendered rendered) =>
        [.. SelectorsOf(rendered).Select(s => $"{s.Object}: {string.Join(',', s.Selector.OrderBy(l => l.Key, StringComparer.Ordinal))}")];

    private static IEnumerable<(string Object, IReadOnlyDictionary<string, string> Selector)> SelectorsOf(Rendered rendered) =>
        from o in rendered.Objects
        from path in s_selectorPaths
        let selector = path.Split('.').Aggregate(o, (node, key) => node[key])
        where selector.Exists && !selector["matchLabels"].Exists
        select ($"{o["kind"]}/{o["metadata"]["name"]}", selector.Texts);
}
