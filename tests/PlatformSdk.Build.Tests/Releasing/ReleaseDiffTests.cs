namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>The diff of a release is its review: it holds what changes in the cluster, and nothing else.</summary>
public sealed class ReleaseDiffTests
{
    [Theory]
    [InlineData("service", "expose: {}\nconfig: { A: b }\nneeds: { cache: { type: redis } }\n", "deployment.yaml")]
    [InlineData("service", "rollout: canary\nreplicas: 2..6\n", "deployment.yaml")]
    [InlineData("worker", "needs: { outbox: { type: queue } }\n", "deployment.yaml")]
    [InlineData("job", "schedule: \"0 3 * * *\"\n", "cronjob.yaml")]
    [InlineData("job", "", "job.yaml")]
    public void A_release_changes_the_file_of_the_workload_only(string kind, string more, string workload)
    {
        using var project =
            new Project($"apiVersion: platform-sdk/v1\nkind: {kind}\nname: orders\nowner: team-checkout\nrepository: github.com/acme/orders\n{more}");
        project.Write("deploy/releases/production.yaml", "tag: \"1.4.1\"\n");
        project.Build();
        project.Write("deploy/releases/production.yaml", "tag: \"1.4.2\"\n");

        project.Build().Changes.Select(c => c.Path).ShouldBe([$"deploy/production/{workload}"]);

        project.Read($"deploy/production/{workload}").ShouldContain("app.kubernetes.io/version: \"1.4.2\"");
        project.Committed().Keys.Where(f => project.Read(f).Contains("app.kubernetes.io/version", StringComparison.Ordinal))
            .ShouldAllBe(f => f.EndsWith('/' + workload));
    }
}
