using System.Text.RegularExpressions;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>What the files of the pipeline say of each other.</summary>
public partial class WiringTests
{
    private const string OwnRunner =
        "${{ (matrix.image.architecture == 'arm64' && (vars.RUNNER_ARM64 || 'ubuntu-24.04-arm')) || vars.RUNNER || 'ubuntu-24.04' }}";

    private static readonly string[] s_others = [".gitlab", ".azuredevops"];

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
    public void No_workflow_and_no_program_names_an_environment_so_that_another_one_is_an_entry_in_the_defaults()
    {
        var environments = Yaml.Document(WithoutConditions().Replace(Read("platform.defaults.yaml"), ""))["environments"].Entries.Keys.ToList();
        environments.ShouldBe(["dev", "staging", "production"]);
        var files = Workflow.All.Select(workflow => workflow.Text).Append(Read(".github/actions/propose/action.yml"))
            .Concat(Directory.GetFiles(Workflow.Template, "*.cs").Select(File.ReadAllText))
            .Concat(s_others.Select(folder => Path.Combine(Workflow.Template, folder))
                .SelectMany(folder => Directory.GetFiles(folder, "*.yml", SearchOption.AllDirectories)).Select(File.ReadAllText)).ToList();
        files.Count.ShouldBeGreaterThan(30);

        files.SelectMany(text => Comment().Replace(text, "").Split('\n'))
            .Where(line => environments.Any(name => Regex.IsMatch(line, $@"(?<![\w/.-]){name}(?![\w/-])"))).ShouldBeEmpty();
        Workflow.Of("promote").Content["on"]["workflow_dispatch"]["inputs"]["environment"]["type"].ToString().ShouldBe("environment");
        Job.All.Single(job => job.Name == "release/propose").Content["environment"].ToString()
            .ShouldBe("${{ needs.changed.outputs.environment }}");
    }

    [Fact]
    public void Every_job_runs_where_the_variable_of_the_organization_says() =>
        Job.All.Where(job => job.Content["steps"].Exists && !job.Name.EndsWith("/image", StringComparison.Ordinal))
            .ShouldAllBe(job => job.Content["runs-on"].ToString() == "${{ vars.RUNNER || 'ubuntu-24.04' }}");

    [Fact]
    public void Every_image_is_published_on_a_machine_of_its_architecture() =>
        Job.All.Where(job => job.Runs("pipeline.cs -- publish")).Select(job => $"{job.Name}: {job.Content["runs-on"]}").ShouldBe(
        [
            $"preview/image: {OwnRunner}",
            $"release/image: {OwnRunner}",
        ]);

    [Fact]
    public void A_release_without_an_index_is_proposed_and_one_whose_index_failed_is_not()
    {
        var (index, propose) = (Job.All.Single(job => job.Name == "release/index"), Job.All.Single(job => job.Name == "release/propose"));

        index.Content["if"].ToString().ShouldBe("needs.changed.outputs.indexes != '[]'");
        propose.Content["needs"].Items.Select(job => job.ToString()).ShouldBe(["changed", "image", "index"]);
        // Without a function of its own, a condition would leave the job out as soon as one before it is left out.
        propose.Content["if"].ToString().ShouldBe("${{ !cancelled() && needs.image.result == 'success' && (needs.index.result == 'success' "
            + "|| needs.index.result == 'skipped') }}");
    }

    [Fact]
    public void What_is_promoted_is_approved_by_the_reviewers_of_its_environment() =>
        Job.All.Single(job => job.Name == "promote/promote").Content["environment"].ToString()
            .ShouldBe("${{ inputs.environment || needs.smoke.outputs.next }}");

    [Fact]
    public void A_job_that_proposes_sets_all_that_the_action_requires_and_nothing_that_it_does_not_know()
    {
        var action = Read(".github/actions/propose/action.yml");
        var inputs = Yaml.Document(action)["inputs"].Entries;
        var required = inputs.Where(input => input.Value["required"].ToString() == "true").Select(input => input.Key).ToList();
        var steps = Job.All.SelectMany(job => job.Steps).Where(step => step["uses"].ToString() == "./.github/actions/propose")
            .Select(step => step["with"].Texts.Keys).ToList();

        steps.Count.ShouldBe(4);
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

    [GeneratedRegex("(?m)(#|//).*$")]
    private static partial Regex Comment();
}
