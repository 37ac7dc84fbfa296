namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>A dry run changes nothing in the cluster, and says who has checked the files.</summary>
public sealed class DeploymentPreviewTests
{
    private static readonly string[] s_changing = ["create", "label", "delete", "rollout", "wait"];

    [Fact]
    public void A_cluster_that_has_the_namespace_checks_and_compares()
    {
        using var kubectl = new FakeKubectl();
        kubectl.Answer("*'get namespace'*) echo namespace/orders-production;;");
        kubectl.Answer("*'--dry-run=server'*) echo 'deployment.apps/orders configured (server dry run)';;");
        kubectl.Answer("*'diff -k'*) echo '+        image: orders:1.4.2'; exit 1;;");

        kubectl.Deploy(dryRun: true).ShouldBeTrue(string.Join('\n', kubectl.Log.Errors));

        kubectl.Log.Messages.ShouldContain("  dry run by the cluster; would apply deploy/production:");
        kubectl.Log.Messages.ShouldContain("  deployment.apps/orders configured (server dry run)");
        kubectl.Log.Messages.ShouldContain("  +        image: orders:1.4.2");
        kubectl.Calls.ShouldContain("apply -k deploy/production --dry-run=server");
        ShouldChangeNothing(kubectl);
    }

    [Theory]
    [InlineData("the namespace orders-production does not exist and would be created", "*' version '*) echo;;")]
    [InlineData("the cluster cannot be reached", "*' version '*) exit 1;;")]
    public void Without_a_cluster_or_its_namespace_the_objects_of_the_files_are_listed(string reason, string answer)
    {
        using var kubectl = new FakeKubectl();
        kubectl.Answer(answer);

        kubectl.Deploy(dryRun: true).ShouldBeTrue(string.Join('\n', kubectl.Log.Errors));

        kubectl.Log.Messages.ShouldContain($"  dry run on this machine, because {reason}; would apply deploy/production:");
        kubectl.Log.Messages.ShouldContain("    Deployment orders");
        ShouldChangeNothing(kubectl);
    }

    [Fact]
    public void Without_a_context_nothing_is_asked_and_the_migration_is_named()
    {
        using var kubectl =
            new FakeKubectl("kind: production", description: "needs: { orders-db: { type: postgres, migrations: { scripts: db } } }\n");

        kubectl.Deploy(dryRun: true).ShouldBeTrue(string.Join('\n', kubectl.Log.Errors));

        kubectl.Log.Messages.ShouldContain("  dry run on this machine, because no context is set; would apply deploy/production:");
        kubectl.Log.Messages.ShouldContain("  would first replace job/orders-migrate and wait for its end");
        kubectl.WholeCalls.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_cluster_would_reject_is_an_error()
    {
        using var kubectl = new FakeKubectl();
        kubectl.Answer("*'get namespace'*) echo namespace/orders-production;;");
        kubectl.Refuse("apply -k", "error: admission webhook denied the request");

        kubectl.Deploy(dryRun: true).ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2105");
        ShouldChangeNothing(kubectl);
    }

    private static void ShouldChangeNothing(FakeKubectl kubectl) => kubectl.Calls.ShouldAllBe(call => !s_changing.Any(call.StartsWith)
        && (!call.StartsWith("apply") || call.EndsWith("--dry-run=server")));
}
