using System.Text.RegularExpressions;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>What the files of the pipeline say of each other.</summary>
public partial class WiringTests
{
    [Theory]
    [InlineData("release")]
    [InlineData("security")]
    public void A_commit_that_releases_starts_nothing_on_main_since_it_touches_deploy_folders_only(string workflow)
    {
        var push = Workflow.Of(workflow).Content["on"]["push"];

        push["branches"].Items.Select(branch => branch.ToString()).ShouldBe(["main"]);
        push["paths-ignore"].Items.Select(path => path.ToString()).ShouldBe(["**/deploy/**"]);
    }

    [Fact]
    public void A_release_waits_for_the_one_before_and_its_own_checks_do_not_wait_for_it()
    {
        var release = Workflow.Of("release").Content["concurrency"];
        var verify = Workflow.Of("verify").Content["concurrency"];

        release["cancel-in-progress"].ToString().ShouldBe("false");
        // Called by a release, 'github.workflow' is the release's name: the same group would wait for itself for ever.
        verify["group"].ToString().ShouldBe("verify-${{ github.workflow }}-${{ github.ref }}");
        verify["group"].ToString().Replace("${{ github.workflow }}", "release", StringComparison.Ordinal).ShouldNotBe(release["group"].ToString());
        verify["cancel-in-progress"].ToString().ShouldBe("${{ github.event_name == 'pull_request' }}");
    }

    [Fact]
    public void A_pull_request_of_a_workflow_is_checked_by_a_run_that_is_asked_for() =>
        Workflow.Of("verify").Content["on"].Entries.Keys.ShouldBe(["pull_request", "merge_group", "workflow_call", "workflow_dispatch"]);

    [Fact]
    public void The_way_of_a_release_is_the_same_in_the_defaults_in_the_program_and_in_the_workflows()
    {
        var inDefaults = Yaml.Document(WithoutConditions().Replace(Read("platform.defaults.yaml"), ""))["environments"].Entries.Keys.ToList();
        var inProgram = Environments().Match(Read("pipeline.cs")).Groups[1].Value;
        var promote = Workflow.Of("promote");

        inDefaults.ShouldBe(["dev", "staging", "production"]);
        inProgram.ShouldBe(string.Join(", ", inDefaults.Select(name => $"\"{name}\"")));
        promote.Content["on"]["workflow_dispatch"]["inputs"]["environment"]["options"].Items.Select(option => option.ToString())
            .ShouldBe(inDefaults[1..]);
        promote.Text.ShouldContain($"fromJSON('[\"{inDefaults[0]}\", \"{inDefaults[1]}\"]')");
        promote.Text.ShouldContain($"(github.event.deployment.environment == '{inDefaults[0]}' && '{inDefaults[1]}') || '{inDefaults[2]}'");
        Job.All.Single(job => job.Name == "release/dev").Content["environment"].ToString().ShouldBe(inDefaults[0]);
    }

    [Fact]
    public void What_is_promoted_is_approved_by_the_reviewers_of_its_environment() =>
        Job.All.Single(job => job.Name == "promote/promote").Content["environment"].ToString()
            .ShouldBe("${{ inputs.environment || (github.event.deployment.environment == 'dev' && 'staging') || 'production' }}");

    [Fact]
    public void A_job_that_proposes_sets_all_that_the_action_requires_and_nothing_that_it_does_not_know()
    {
        var action = Read(".github/actions/propose/action.yml");
        var inputs = Yaml.Document(action)["inputs"].Entries;
        var required = inputs.Where(input => input.Value["required"].ToString() == "true").Select(input => input.Key).ToList();
        var steps = Job.All.SelectMany(job => job.Steps).Where(step => step["uses"].ToString() == "./.github/actions/propose")
            .Select(step => step["with"].Texts.Keys).ToList();

        steps.Count.ShouldBe(2);
        Inputs().Matches(action).Select(input => input.Groups[1].Value).Distinct().ShouldBe(inputs.Keys, ignoreOrder: true);
        steps.ShouldAllBe(said => !required.Except(said).Any() && !said.Except(inputs.Keys).Any());
    }

    [Fact]
    public void A_preview_is_for_a_labelled_pull_request_of_this_repository_under_the_tag_that_Argo_CD_looks_for()
    {
        Workflow.Of("preview").Text.ShouldContain(
            "contains(github.event.pull_request.labels.*.name, 'preview') && github.event.pull_request.head.repo.full_name == github.repository");
        Workflow.Of("preview").Text.ShouldContain("TAG: ${{ github.event.pull_request.head.sha }}");
        var files = Run.Files("apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-checkout\nrepository: github.com/acme/shop\n");
        files["deploy/gitops/application-set-preview.yaml"].ShouldContain(":{{.head_sha}}");
        files["deploy/gitops/application-set-preview.yaml"].ShouldContain("- preview\n");
    }

    [Fact]
    public void A_bot_keeps_every_kind_of_version_that_the_repository_holds()
    {
        var updates = Yaml.Document(Read(".github/dependabot.yml"))["updates"].Items;

        updates.Select(update => update["package-ecosystem"].ToString()).ShouldBe(["nuget", "dotnet-sdk", "github-actions", "devcontainers"]);
        updates.ShouldAllBe(update => update["schedule"]["interval"].Exists && (update["directory"].Exists || update["directories"].Exists));
        Workflow.Of("regenerate").Content["on"]["push"]["branches"].Items.Select(branch => branch.ToString()).ShouldContain("dependabot/**");
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Workflow.Template, file));

    [GeneratedRegex("(?ms)^#if.*?^#endif$")]
    private static partial Regex WithoutConditions();

    [GeneratedRegex("inputs\\.([a-z]+)")]
    private static partial Regex Inputs();

    [GeneratedRegex("string\\[\\] environments = \\[(.+)\\];")]
    private static partial Regex Environments();
}
