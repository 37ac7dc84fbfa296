using PlatformSdk.Conformance.Tests.Meaning;

namespace PlatformSdk.Conformance.Tests;

/// <summary>One owner of the number of pods: who says it beside the autoscaler undoes its work at every apply.</summary>
public sealed class AutoscalerTests
{
    public static TheoryData<string, string, string> Cases => [.. from kind in (string[])["service", "worker"]
                                                                  from rollout in (string[])["rolling", "canary"]
                                                                  from replicas in (string[])["1", "3", "1..2", "2..10", "3..12"]
                                                                  where kind == "service" || rollout == "rolling"
                                                                  select (kind, rollout, replicas)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exactly_one_object_says_how_many_pods_there_are(string kind, string rollout, string replicas)
    {
        var rendered = Rendered.Of(Describe.Of(kind, "orders", $"replicas: {replicas}" + (rollout == "canary" ? "\nrollout: canary" : "")));
        var isRange = replicas.Contains("..", StringComparison.Ordinal);
        var owner = rollout == "canary" ? "Rollout" : "Deployment";

        rendered["HorizontalPodAutoscaler"].Exists.ShouldBe(isRange);
        rendered[owner]["spec"]["replicas"].Exists.ShouldBe(!isRange);
        if (rollout == "canary")
            rendered["Deployment"]["spec"]["replicas"].Number.ShouldBe(0, "it only holds the template");
    }

    [Theory]
    [InlineData("rolling", "Deployment")]
    [InlineData("canary", "Rollout")]
    public void The_autoscaler_scales_what_runs_the_pods_within_the_range(string rollout, string target)
    {
        var spec = Rendered.Of(Describe.Service(rest: $"replicas: 3..12\nrollout: {rollout}"))["HorizontalPodAutoscaler"]["spec"];
        spec["scaleTargetRef"]["kind"].ToString().ShouldBe(target);
        spec["scaleTargetRef"]["name"].ToString().ShouldBe("orders");
        spec["minReplicas"].Number.ShouldBe(3);
        spec["maxReplicas"].Number.ShouldBe(12);
    }

    /// <summary>A peak often comes twice: pods that are gone too soon are missing at the second.</summary>
    [Fact]
    public void Pods_come_faster_than_they_go()
    {
        var behavior = Rendered.Of(Describe.Service(rest: "replicas: 3..12"))["HorizontalPodAutoscaler"]["spec"]["behavior"];
        behavior["scaleUp"]["stabilizationWindowSeconds"].NumberOr(0)
            .ShouldBeLessThan(behavior["scaleDown"]["stabilizationWindowSeconds"].NumberOr(300));
    }

    /// <summary>A share of a request that nobody made cannot be measured: such an autoscaler does nothing.</summary>
    [Fact]
    public void What_the_autoscaler_measures_is_requested_by_every_container()
    {
        var rendered = Rendered.Of(Describe.Service(rest: "replicas: 3..12"));
        foreach (var metric in rendered["HorizontalPodAutoscaler"]["spec"]["metrics"].Items)
            foreach (var container in rendered.Pod["spec"]["containers"].Items)
                container["resources"]["requests"][metric["resource"]["name"].ToString()].Exists.ShouldBeTrue();
    }
}
