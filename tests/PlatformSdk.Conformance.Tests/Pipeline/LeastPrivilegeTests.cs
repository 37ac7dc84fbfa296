using System.Text.RegularExpressions;

namespace PlatformSdk.Conformance.Tests.Pipeline;

public partial class LeastPrivilegeTests
{
    [Fact]
    public void A_workflow_may_nothing_and_a_job_what_it_says() => Workflow.All.ShouldAllBe(workflow =>
        workflow.Text.Contains("\npermissions: {}\n", StringComparison.Ordinal)
            && workflow.Jobs.All(job => job.Content["permissions"].Entries.Count > 0));

    /// <summary>Whoever adds a scope says here what for.</summary>
    [Fact]
    public void Each_scope_that_is_written_has_a_step_that_needs_it() =>
        Job.All.SelectMany(job => job.Writes.Select(scope => (Job: job, Scope: scope)))
        .ShouldAllBe(write => write.Scope == "id-token"
        ? write.Job.Uses("actions/attest@") || write.Job.Uses("aws-actions/configure-aws-credentials@") || write.Job.Uses("actions/deploy-pages@")
        : write.Scope == "pages" ? write.Job.Uses("actions/deploy-pages@")
        : write.Scope == "attestations" ? write.Job.Uses("actions/attest@")
        : write.Scope == "packages" ? write.Job.Runs("docker login")
        : write.Scope == "security-events" ? write.Job.Uses("github/codeql-action/")
        : write.Scope == "pull-requests" ? write.Job.Uses("./.github/actions/propose") || write.Job.Runs("gh api")
        : (write.Scope == "contents" || write.Scope == "actions")
            && (write.Job.Uses("./.github/actions/propose") || write.Job.Runs("gh workflow run")));

    [Fact]
    public void Only_the_jobs_that_sign_publish_or_call_a_cloud_get_an_identity() =>
        Job.All.Where(job => job.Writes.Contains("id-token")).Select(job => job.Name)
            .ShouldBe(["infrastructure/plan", "infrastructure/apply", "release/image", "release/index", "site/publish"]);

    [Fact]
    public void Code_that_nobody_has_reviewed_runs_where_nothing_of_the_repository_can_be_written()
    {
        string[] unreviewed =
            ["verify/build", "preview/services", "preview/image", "preview/index", "regenerate/generate", "security/codeql", "security/secrets",
            "security/dependencies", "infrastructure/modules", "infrastructure/plan", "report/build"];

        Job.All.Where(job => unreviewed.Contains(job.Name))
            .ShouldAllBe(job => !job.Writes.Contains("contents") && !job.Writes.Contains("pull-requests") && !job.Writes.Contains("actions"));
        // The job that commits what a new package has generated runs none of it.
        Job.All.Single(job => job.Name == "regenerate/commit").Runs("dotnet").ShouldBeFalse();
        // The job that publishes has the pages only.
        Job.All.Single(job => job.Name == "site/publish").Steps.ShouldHaveSingleItem()["uses"].ToString().ShouldStartWith("actions/deploy-pages@");
        // The jobs that comment have nothing of the pull request but the text of the plans and reports.
        var comments = Job.All.Where(job => job.Name.EndsWith("/comment", StringComparison.Ordinal)).ToList();
        comments.Select(job => job.Name).ShouldBe(["infrastructure/comment", "preview/comment", "report/comment"], ignoreOrder: true);
        comments.SelectMany(job => job.Steps).ShouldAllBe(step => !step["uses"].ToString().Contains("checkout")
            && !step["run"].ToString().Contains("dotnet"));
    }

    /// <summary>What runs tests and packs cannot publish; what publishes runs nothing of the repository.</summary>
    [Fact]
    public void The_release_of_the_SDK_is_published_by_a_job_that_runs_no_code_of_the_repository()
    {
        var jobs = Workflow.Own.Single(workflow => workflow.Name == "release").Jobs.ToList();

        jobs.Where(job => job.Writes.Any()).Select(job => (job.Name, string.Join(' ', job.Writes))).ShouldBe([
            ("release/pack", "id-token attestations"), ("release/publish", "contents id-token"), ("release/site", "pages id-token")]);
        jobs.Where(job => job.Name is "release/publish" or "release/site")
            .ShouldAllBe(job => !job.Uses("actions/checkout@") && !job.Runs("dotnet"));
        jobs.SelectMany(job => job.Steps).ShouldAllBe(step => !step["run"].ToString().Contains("${{", StringComparison.Ordinal));
    }

    [Fact]
    public void The_token_stays_in_the_clone_of_a_job_that_pushes_and_of_no_other()
    {
        foreach (var job in Job.All.Where(job => job.Uses("actions/checkout@")))
        {
            var leaves = job.Steps.Single(step => step["uses"].ToString()
                .StartsWith("actions/checkout@", StringComparison.Ordinal))["with"]["persist-credentials"].ToString() != "false";
            leaves.ShouldBe(job.Writes.Contains("contents"), job.Name);
        }
    }

    [Fact]
    public void No_secret_outlives_its_job() =>
        Workflow.All.SelectMany(workflow => Secret().Matches(workflow.Text)).Select(secret => secret.Groups[1].Value).Distinct()
            .ShouldBe(["GITHUB_TOKEN", "GITLEAKS_LICENSE"], ignoreOrder: true, "the second is a license, and opens nothing");

    [Fact]
    public void What_somebody_may_have_written_reaches_a_command_as_a_variable_only() =>
        Job.All.SelectMany(job => job.Steps).Select(step => step["run"].ToString())
            .ShouldAllBe(run => !run.Contains("${{", StringComparison.Ordinal));

    [Fact]
    public void Every_action_is_named_by_its_digest_and_by_the_version_that_a_bot_moves()
    {
        var actions = ActionsOfAll()
            .Where(uses => !uses.StartsWith("./", StringComparison.Ordinal)).ToList();

        actions.Count.ShouldBeGreaterThan(20);
        actions.ShouldAllBe(action => Pinned().IsMatch(action));
        actions.Select(action => action.Split('@')).Distinct().GroupBy(action => action[0])
            .ShouldAllBe(action => action.Select(version => version[1]).Distinct().Count() == 1);
    }

    /// <summary>GitHub's runners no longer have Node 20: an older major version of these does not start.</summary>
    [Theory]
    [InlineData("actions/checkout", 5)]
    [InlineData("actions/setup-dotnet", 5)]
    [InlineData("actions/upload-artifact", 6)]
    [InlineData("actions/download-artifact", 7)]
    [InlineData("actions/attest", 4)]
    [InlineData("actions/upload-pages-artifact", 4)]
    [InlineData("actions/deploy-pages", 4)]
    [InlineData("actions/dependency-review-action", 5)]
    [InlineData("github/codeql-action/init", 4)]
    [InlineData("github/codeql-action/analyze", 4)]
    [InlineData("github/codeql-action/upload-sarif", 4)]
    [InlineData("gitleaks/gitleaks-action", 3)]
    [InlineData("hashicorp/setup-terraform", 4)]
    [InlineData("aws-actions/configure-aws-credentials", 6)]
    public void Every_action_runs_on_the_Node_of_the_runners(string action, int oldest)
    {
        var versions = ActionsOfAll()
            .Where(uses => uses.StartsWith(action + "@", StringComparison.Ordinal)).ToList();

        versions.ShouldNotBeEmpty();
        versions.ShouldAllBe(uses => int.Parse(uses.Split(" # v")[1].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture) >= oldest);
    }

    [Fact]
    public void Every_job_ends() => Job.All.Where(job => job.Content["steps"].Exists)
        .ShouldAllBe(job => job.Content["timeout-minutes"].Number <= (job.Name == "infrastructure/apply" ? 60 : 30), "a cloud takes its time");

    private static IEnumerable<string> ActionsOfAll() =>
        Workflow.All.Concat(Workflow.Own).SelectMany(workflow => Uses().Matches(workflow.Text)).Select(uses => uses.Groups[1].Value.Trim());

    [GeneratedRegex("secrets\\.([A-Za-z_]+)")]
    private static partial Regex Secret();

    [GeneratedRegex("(?m)^ *(?:- )?uses: (.+)$")]
    private static partial Regex Uses();

    [GeneratedRegex("^[A-Za-z-]+/[a-z/-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex Pinned();
}
