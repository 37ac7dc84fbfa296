using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>
/// The least that Azure DevOps can give a job: the token only to the steps that need it, and a service connection for one purpose each.
/// </summary>
public sealed partial class AzurePermissionTests : IDisposable
{
    private static readonly string[] s_scripts = ["bash", "inlineScript"];
    private readonly AzureRepository _repository = new(".azuredevops/variables.yml", "SIGNING_KEY\n    value: ''", "SIGNING_KEY\n    value: key");

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Only_the_steps_that_push_or_ask_Azure_DevOps_get_the_token()
    {
        var withToken = Steps().Where(one => one.Step.Children.TryGetValue("env", out var env) && env.ToString().Contains("System.AccessToken"))
            .Select(one => $"{one.Job}: {one.Step["displayName"]}");

        withToken.ShouldBe(
        [
            "report/comment: Comment on the pull request, or replace the comment", "preview/label: Look for the label", "release/propose: Propose",
            "infrastructure/modules: Start the plans of the root modules that differ", "regenerate/commit: Commit and push",
            "upgrade/upgrade: Propose", "promote/promote: Propose", "deployed/smoke: Promote to the environment after it",
            "plan/plan: Plan", "apply/apply: Apply the plan that was approved",
            "plan/plan: Plan", "plan/comment: Comment on the pull request, or replace the comment",
        ], ignoreOrder: true);
    }

    [Fact]
    public void No_clone_keeps_the_token() => Steps().Where(one => one.Step.Children.ContainsKey("checkout") && $"{one.Step["checkout"]}" != "none")
        .ShouldAllBe(one => $"{one.Step["persistCredentials"]}" == "false");

    [Fact]
    public void Code_of_a_pull_request_reaches_only_the_connections_that_read_and_the_registry_of_previews()
    {
        var connections = Steps().Where(one => one.Step.Children.ContainsKey("inputs")).SelectMany(one =>
            ((YamlMappingNode)one.Step["inputs"]).Children.Where(input => $"{input.Key}" is "azureSubscription" or "containerRegistry")
                .Select(input => $"{one.Job}: {input.Value}")).Distinct();

        connections.ShouldBe(["preview/images: registry", "images/images: registry", "images/sign: registry", "images/sign: signing",
            "plan/plan: qa-plan", "apply/apply: qa"], ignoreOrder: true);
    }

    [Fact]
    public void The_job_that_commits_for_a_bot_runs_no_code_of_the_new_packages() =>
        Steps().Where(one => one.Job == "regenerate/commit").ShouldAllBe(one => !one.Step.ToString().Contains("dotnet"));

    [Fact]
    public void What_somebody_may_have_written_reaches_a_command_as_a_variable_only()
    {
        foreach (var (job, step) in Steps())
        {
            foreach (var script in s_scripts.SelectMany(key => Values(step, key)))
                script.ShouldNotMatch(@"\$\((?:Build|System|Agent)\.", job);
        }

        Directory.GetFiles(Path.Combine(Workflow.Template, ".azuredevops"), "*.yml", SearchOption.AllDirectories).Select(File.ReadAllText)
            .SelectMany(text => InScript().Matches(text)).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public void A_script_of_several_commands_ends_at_the_first_that_fails() =>
        Steps().SelectMany(one => Values(one.Step, "bash").Concat(Values(one.Step, "inlineScript")))
            .Where(script => script.TrimEnd().Contains('\n')).ShouldAllBe(script => script.StartsWith("set -e", StringComparison.Ordinal));

    [Fact]
    public void Every_job_ends() => Pipelines().SelectMany(pipeline => (YamlSequenceNode)pipeline["stages"])
        .SelectMany(stage => (YamlSequenceNode)stage["jobs"])
        .ShouldAllBe(job => int.Parse($"{job["timeoutInMinutes"]}", System.Globalization.CultureInfo.InvariantCulture) <= 60);

    [Fact]
    public void Every_pipeline_runs_in_the_pool_that_the_variables_name()
    {
        using var own = new AzureRepository(".azuredevops/variables.yml", "POOL\n    value: ''", "POOL\n    value: ours");

        foreach (var (theirs, ours) in Pipelines(_repository).Zip(Pipelines(own)))
        {
            theirs["pool"].ToString().ShouldBe(new YamlMappingNode("vmImage", "ubuntu-24.04").ToString());
            ours["pool"].ToString().ShouldBe(new YamlMappingNode("name", "ours").ToString());
        }
    }

    [Fact]
    public void Every_image_and_program_has_a_version() => Directory
        .GetFiles(Path.Combine(Workflow.Template, ".azuredevops"), "*.yml", SearchOption.AllDirectories).Select(File.ReadAllText)
        .SelectMany(text => Image().Matches(text)).Select(image => image.Value).Distinct()
        .ShouldBe(["semgrep/semgrep:1.174.0", "gitleaks/gitleaks:v8.30.1"], ignoreOrder: true);

    private IEnumerable<(string Job, YamlMappingNode Step)> Steps() =>
        from pipeline in Pipelines()
        from stage in (YamlSequenceNode)pipeline["stages"]
        from job in ((YamlSequenceNode)stage["jobs"]).Cast<YamlMappingNode>()
        let steps = job.Children.TryGetValue("steps", out var plain) ? plain : job["strategy"]["runOnce"]["deploy"]["steps"]
        from step in (YamlSequenceNode)steps
        select ($"{stage["stage"]}/{job.Children.First().Value}", (YamlMappingNode)step);

    private IEnumerable<YamlMappingNode> Pipelines() => Pipelines(_repository);

    private static IEnumerable<YamlMappingNode> Pipelines(AzureRepository repository) =>
    [
        repository.Expand(AzureRepository.Build), repository.Expand(AzureRepository.Promote, ("environment", "qa")),
        repository.Expand(AzureRepository.Deployed, ("environment", "dev"), ("url", "https://dev.example.com")),
        repository.Expand(AzureRepository.Infrastructure, ("environment", "qa"), ("folder", "a")),
        repository.Expand(AzureRepository.Infrastructure, ("environment", "qa"), ("folder", "a"), ("pullRequest", "1")),
    ];

    private static IEnumerable<string> Values(YamlMappingNode step, string key) =>
        step.Children.TryGetValue(key, out var value) ? [$"{value}"]
        : step.Children.TryGetValue("inputs", out var inputs) && ((YamlMappingNode)inputs).Children.TryGetValue(key, out var input) ? [$"{input}"]
        : [];

    [GeneratedRegex(@"(?m)^\s*(?:- bash: .*|(?!\s*(?:- )?[A-Za-z_]+: ).*)\$\{\{ parameters\..*$")]
    private static partial Regex InScript();

    [GeneratedRegex(@"\b[a-z]+/[a-z]+:v?[0-9][\w.-]*")]
    private static partial Regex Image();
}
