namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>A rollout that fails: the reason is shown, and the former release runs again.</summary>
public sealed class RollBackTests
{
    private const string Canary = "rollout: canary\n";

    [Theory]
    [InlineData("", "Deployment")]
    [InlineData(Canary, "Rollout")]
    public void A_failed_rollout_applies_the_former_files_again_and_is_still_an_error(string description, string kind)
    {
        using var kubectl = new FakeKubectl(description: description);
        kubectl.FailRollouts(untilRestored: true);
        kubectl.Running("orders", kind);
        kubectl.Answer("*'get rollout'*) echo Degraded;;");
        kubectl.Answer("*'logs '*) echo 'Unhandled exception. The queue is missing.';;");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2530");
        kubectl.Restored.ShouldBe(
            $$$"""{"apiVersion":"v1","kind":"List","items":[{ "kind": "{{{kind}}}", "metadata": { "name": "orders" }, "spec": { "image": "1.4.1" """ +
                $$$"""} }]}""");
        kubectl.Log.Messages.ShouldContain("  Unhandled exception. The queue is missing.");
        kubectl.Calls.ShouldContain("get events -n orders-production --field-selector type=Warning --sort-by=.lastTimestamp");
        kubectl.Calls[^1].ShouldMatch("^(rollout status|wait) ");
    }

    [Fact]
    public void An_object_that_is_rejected_leads_back_too()
    {
        using var kubectl = new FakeKubectl();
        kubectl.FailRollouts(untilRestored: true);
        kubectl.Running("orders");
        kubectl.Refuse("apply -k", "error: admission webhook denied the request");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2530");
        kubectl.Restored.ShouldNotBeNull();
    }

    [Fact]
    public void A_first_deployment_has_nothing_to_return_to_and_says_so()
    {
        using var kubectl = new FakeKubectl();
        kubectl.FailRollouts();

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2531");
        kubectl.Restored.ShouldBeNull();
        kubectl.Calls.ShouldNotContain(call => call.StartsWith("rollout undo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("echo 'error: resource mapping not found for kind PrometheusRule' >&2; exit 1;;")]
    [InlineData("echo 'Error from server (Forbidden): services is forbidden' >&2; exit 1;;")]
    [InlineData("echo 'no JSON';;")]
    public void A_former_release_that_cannot_be_read_is_not_taken_for_a_first_deployment(string answer)
    {
        using var kubectl = new FakeKubectl();
        kubectl.FailRollouts();
        kubectl.Answer($"*'get -k'*) {answer}");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2531");
        kubectl.Log.Errors.ShouldContain(error => error.Contains("did not show what ran before"));
        kubectl.Restored.ShouldBeNull();
    }

    [Fact]
    public void A_release_that_another_tool_applied_is_undone_by_Kubernetes()
    {
        using var kubectl = new FakeKubectl();
        kubectl.FailRollouts();
        kubectl.Running("orders", annotated: false);

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Calls.ShouldContain("rollout undo deployment/orders -n orders-production");
        kubectl.Log.Codes.ShouldContain("PLAT2532", "the second rollout fails as well");
    }

    [Theory]
    [InlineData("Progressing")]
    [InlineData("Paused")]
    public void A_canary_that_is_only_slow_is_left_alone(string phase)
    {
        using var kubectl = new FakeKubectl(description: Canary);
        kubectl.FailRollouts();
        kubectl.Running("orders", "Rollout");
        kubectl.Answer($"*'get rollout'*) echo {phase};;");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2531");
        kubectl.Restored.ShouldBeNull();
    }

    [Fact]
    public void A_migration_that_fails_applies_nothing_and_rolls_nothing_back()
    {
        using var kubectl = new FakeKubectl(description: "needs: { orders-db: { type: postgres, migrations: { scripts: db } } }\n");
        kubectl.Running("orders");
        kubectl.Answer("*'get job/orders-migrate'*) echo Failed;;");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2145");
        kubectl.Restored.ShouldBeNull();
        kubectl.Calls.ShouldNotContain(call => call.StartsWith("apply -k", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rollout_that_succeeds_is_not_rolled_back()
    {
        using var kubectl = new FakeKubectl();
        kubectl.Running("orders");

        kubectl.Deploy().ShouldBeTrue();

        kubectl.Calls.ShouldNotContain(call => call.StartsWith("logs", StringComparison.Ordinal));
    }
}
