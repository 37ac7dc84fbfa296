using PlatformSdk.Conformance.Tests.Meaning;
using PlatformSdk.Conformance.Tests.Meaning.Rolling;

namespace PlatformSdk.Conformance.Tests;

/// <summary>A new version comes in and nobody notices: by a model of the controllers that reads what was rendered.</summary>
public sealed class RolloutTests
{
    private const string SplitByGateway = """
        apiVersion: platform-sdk/v1
        gateway: { name: public, namespace: gateways }
        rollouts: { trafficRouter: gatewayAPI }

        """;

    private static readonly Func<int, int?>[] s_startups = [_ => 3, _ => 100, n => n % 3 * 20 + 1, n => n == 0 ? null : 5, _ => null];

    public static TheoryData<string, int> Rollouts =>
        [.. from rollout in (string[])["rolling", "canary", "canary by the gateway"] from replicas in Enumerable.Range(1, 12) select (rollout,
            replicas)];

    [Theory]
    [MemberData(nameof(Rollouts))]
    public void No_moment_of_a_rollout_has_fewer_ready_pods_than_promised_and_no_request_is_lost(string rollout, int replicas)
    {
        var rendered = Render(rollout, replicas);
        var plan = RolloutPlan.Of(rendered, replicas);
        foreach (var startup in s_startups)
        {
            var simulation = new Simulation(plan, PodTimes.Of(rendered.Pod), startup).Run();
            simulation.Problems.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Rollouts))]
    public void A_version_that_starts_comes_in_whole(string rollout, int replicas)
    {
        var rendered = Render(rollout, replicas);
        new Simulation(RolloutPlan.Of(rendered, replicas), PodTimes.Of(rendered.Pod), _ => 7).Run().IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void A_range_promises_as_many_as_run_when_the_new_version_comes()
    {
        var rendered = Rendered.Of(Describe.Service(rest: "replicas: 1..12"));
        foreach (var replicas in Enumerable.Range(1, 12))
            new Simulation(RolloutPlan.Of(rendered, replicas), PodTimes.Of(rendered.Pod), _ => 7).Run().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_stopping_pod_is_out_of_rotation_before_it_ceases_to_serve_and_is_not_killed_at_it()
    {
        var times = PodTimes.Of(Rendered.Of(Describe.Service()).Pod);
        times.Detection.ShouldBeLessThan(times.Drain);
        times.Grace.ShouldBeGreaterThanOrEqualTo(times.Drain + times.Shutdown);
    }

    /// <summary>Secrets may be waited for during a minute, and a pause of the garbage collector is no reason for a restart.</summary>
    [Fact]
    public void A_cold_start_and_a_pause_are_no_reason_for_a_restart()
    {
        var times = PodTimes.Of(Rendered.Of(Describe.Service()).Pod);
        times.Startup.ShouldBeGreaterThan(60 + 30);
        times.Liveness.ShouldBeGreaterThanOrEqualTo(20);
    }

    [Theory]
    [InlineData("service")]
    [InlineData("worker")]
    [InlineData("job")]
    public void Every_kind_of_pod_has_time_to_stop(string kind)
    {
        var pod = Rendered.Of(Describe.Of(kind, "orders", "")).Pod;
        pod["spec"]["terminationGracePeriodSeconds"].Number.ShouldBeGreaterThanOrEqualTo(
            Contract.RuntimeDefaults.DrainSeconds + Contract.RuntimeDefaults.ShutdownSeconds);
    }

    private static Rendered Render(string rollout, int replicas) => rollout == "canary by the gateway"
        ? Rendered.Of(Describe.Service(rest: $"replicas: {replicas}\nrollout: canary\nexpose: {{ host: a.example.com }}"), defaults: SplitByGateway)
        : Rendered.Of(Describe.Service(rest: $"replicas: {replicas}\nrollout: {rollout}"));
}
