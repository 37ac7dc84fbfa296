using PlatformSdk.Conformance.Tests.Meaning.Rolling;

namespace PlatformSdk.Conformance.Tests;

/// <summary>The model of a rollout can fail: rules that lose pods or requests are seen to.</summary>
public sealed class RolloutModelTests
{
    private static readonly PodTimes s_good = new(Detection: 8, Startup: 122, Liveness: 32, Drain: 10, Shutdown: 30, Grace: 45);

    [Fact]
    public void Pods_that_may_be_missing_are_missed() =>
        Run(new RolloutPlan(4, Surge: 1, Unavailable: 1, [100], false), s_good).Problems.ShouldContain("fewer pods ready than promised");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_a_surge_and_with_none_missing_nothing_moves(bool isCanary) =>
        Run(new RolloutPlan(4, Surge: 0, Unavailable: 0, isCanary ? [10, 50, 100] : [100], false), s_good).IsComplete.ShouldBeFalse();

    [Fact]
    public void A_pod_that_stops_before_it_is_out_of_rotation_loses_requests() =>
        Run(new RolloutPlan(4, Surge: 1, Unavailable: 0, [100], false),
            s_good with { Detection = 32 }).Problems.ShouldContain("a request to a pod that no longer answers");

    [Fact]
    public void A_pod_that_is_killed_while_it_drains_loses_requests() =>
        Run(new RolloutPlan(4, Surge: 1, Unavailable: 0, [100], false),
            s_good with { Grace = 5 }).Problems.ShouldContain("a request to a pod that no longer answers");

    [Fact]
    public void A_good_plan_has_no_problem()
    {
        var simulation = Run(new RolloutPlan(4, Surge: 1, Unavailable: 0, [10, 50, 100], false), s_good);
        simulation.Problems.ShouldBeEmpty();
        simulation.IsComplete.ShouldBeTrue();
    }

    private static Simulation Run(RolloutPlan plan, PodTimes times) => new Simulation(plan, times, _ => 20).Run();
}
