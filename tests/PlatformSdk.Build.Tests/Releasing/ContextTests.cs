namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>PlatformDeploy reaches the environment's own cluster, never the one that happens to be current.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("context: production-eu", null)]
    [InlineData("context: production-eu", "production-eu")]
    [InlineData("domain: example.com", "production-eu")]
    [InlineData("context: production-eu, cluster: \"https://production.example.com:6443/\"", null)]
    [InlineData("context: production-eu, cluster: \"https://kubernetes.default.svc\"", null)]
    [InlineData("context: production-eu, cluster: production-in-argo-cd", null)]
    public void Every_call_of_kubectl_names_the_context(string place, string? given)
    {
        using var kubectl = new FakeKubectl(place);

        kubectl.Deploy(given).ShouldBeTrue(string.Join('\n', kubectl.Log.Errors));

        kubectl.WholeCalls.ShouldContain(call => call.Contains("apply -k deploy/production", StringComparison.Ordinal));
        kubectl.WholeCalls.ShouldContain(call => call.Contains("rollout status deployment/orders", StringComparison.Ordinal));
        kubectl.WholeCalls.ShouldAllBe(call => call.StartsWith("--context production-eu ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("domain: example.com", null,
        "PLAT2114: The kubectl context of production is not set. Add 'environments: { production: { context: <name> } }'")]
    [InlineData("context: production-eu", "kind-dev", "PLAT2115: -p:PlatformContext=kind-dev differs from environments.production.context")]
    public void Without_one_certain_context_kubectl_is_not_even_started(string place, string? given, string expected)
    {
        using var kubectl = new FakeKubectl(place);

        kubectl.Deploy(given).ShouldBeFalse();

        kubectl.Log.Errors.ShouldHaveSingleItem().ShouldStartWith(expected);
        kubectl.WholeCalls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://dev.example.com:6443")]
    [InlineData("https://production.example.com")]
    [InlineData("http://production.example.com:6443")]
    public void A_context_that_leads_to_another_cluster_is_refused_before_anything_is_applied(string cluster)
    {
        using var kubectl = new FakeKubectl($"context: production-eu, cluster: \"{cluster}\"");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Errors.ShouldHaveSingleItem()
            .ShouldStartWith(
                $"PLAT2115: The context production-eu points to {FakeKubectl.Server}, but environments.production.cluster is {cluster}.");
        kubectl.WholeCalls.ShouldNotContain(call => call.Contains("apply", StringComparison.Ordinal));
    }
}
