using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Disruption;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>Nodes can always be drained, and a drain never takes the service away.</summary>
public sealed class DisruptionTests
{
    public static TheoryData<int, int> Ranges =>
        [.. from min in Enumerable.Range(1, 12) from max in Enumerable.Range(min, 13 - min) select (min, max)];

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_budget_lets_a_drain_go_on_and_leaves_pods(int min, int max)
    {
        foreach (var (tier, environment) in from tier in s_tiers from environment in s_environments select (tier, environment))
        {
            var budget = BudgetOf(tier, environment, min, max);
            if (!budget.Exists)
                continue;
            for (var pods = min; pods <= max; pods++)
                Budget.AllowedDisruptions(budget, pods).ShouldBeInRange(1, pods - 1, $"{tier} in {environment}, {pods} of {min}..{max}");
        }
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void What_may_never_be_without_pods_has_a_budget_and_what_one_cannot_protect_has_none(int min, int max)
    {
        foreach (var tier in s_tiers)
            foreach (var environment in s_environments)
                BudgetOf(tier, environment, min, max).Exists.ShouldBe(tier != "internal" && environment != "dev"
                    && min > 1, $"{tier} in {environment}, {min}..{max}");
    }

    [Theory]
    [InlineData("critical", true)]
    [InlineData("standard", true)]
    [InlineData("internal", false)]
    public void A_tier_brings_its_budget(string tier, bool has) =>
        Rendered.Of(Describe.Service(rest: $"tier: {tier}"))["PodDisruptionBudget"].Exists.ShouldBe(has);

    [Fact]
    public void A_job_has_none() => Rendered.Of(Describe.Of("job", "orders", ""))["PodDisruptionBudget"].Exists.ShouldBeFalse();

    [Fact]
    public void A_pod_that_is_not_ready_blocks_no_drain() =>
        Rendered.Of(Describe.Service())["PodDisruptionBudget"]["spec"]["unhealthyPodEvictionPolicy"].ToString().ShouldBe("AlwaysAllow");

    /// <summary>The count can fail.</summary>
    [Theory]
    [InlineData("maxUnavailable: 0", 0)]
    [InlineData("minAvailable: 3", 0)]
    [InlineData("minAvailable: 100%", 0)]
    [InlineData("maxUnavailable: 10%", 1)]
    [InlineData("minAvailable: 2", 1)]
    public void The_controller_is_counted_as_it_counts(string said, int allowed) =>
        Budget.AllowedDisruptions(Yaml.Document($"spec: {{ {said} }}"), 3).ShouldBe(allowed);

    private static readonly string[] s_tiers = ["critical", "standard", "internal"];
    private static readonly string[] s_environments = ["dev", "staging", "production"];

    private static Yaml BudgetOf(string tier, string environment, int min, int max) =>
        Rendered.Of(Describe.Service(
            rest: $"tier: {tier}\nenvironments: {{ {environment}: {{ replicas: {(min == max ? $"{min}" : $"{min}..{max}")} }} }}"),
            environment)["PodDisruptionBudget"];
}
