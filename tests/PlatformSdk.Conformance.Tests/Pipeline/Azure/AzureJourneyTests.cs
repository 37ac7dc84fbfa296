using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>The pipelines of Azure DevOps: which jobs an event starts, and what they run, word for word.</summary>
public sealed class AzureJourneyTests : IDisposable
{
    private static readonly Dictionary<string, string?> s_published =
        new() { ["IMAGES"] = AzureRepository.Image, ["NEXT"] = "dev", ["PUSHED"] = "true" };

    private readonly AzureRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task Every_event_starts_its_jobs_and_no_other()
    {
        string[] security = ["security/sast", "security/secrets", "security/dependencies"];

        (await BuildAsync(AzureEvent.Push)).Jobs.Keys.ShouldBe(
            ["verify/build", .. security, "images/images", "infrastructure/modules", "site/site"], ignoreOrder: true);
        (await BuildAsync(AzureEvent.Push, s_published)).Jobs.Keys.ShouldContain("release/propose");
        (await BuildAsync(AzureEvent.PullRequest)).Jobs.Keys.ShouldBe(
            ["verify/build", "report/report", "report/comment", .. security, "preview/label", "infrastructure/modules"], ignoreOrder: true);
        (await BuildAsync(AzureEvent.PullRequest, new() { ["LABELS"] = "fix\npreview" })).Jobs.Keys.ShouldContain("preview/images");
        (await BuildAsync(AzureEvent.PullRequest, new() { ["LABELS"] = "no-preview" })).Jobs.Keys.ShouldNotContain("preview/images");
        (await BuildAsync(AzureEvent.Fork, new() { ["LABELS"] = "preview" })).Jobs.Keys.ShouldBe(
            ["verify/build", "report/report", .. security], ignoreOrder: true, "a fork gets no token, pushes no image and plans nothing");
        (await BuildAsync(AzureEvent.Renovate)).Jobs.Keys.ShouldBe(["regenerate/generate", "regenerate/commit"], ignoreOrder: true);
        (await BuildAsync(AzureEvent.Schedule)).Jobs.Keys.ShouldBe([.. security, "upgrade/upgrade", "site/site"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_pull_request_is_checked_by_the_commands_that_GitHub_runs()
    {
        var first = _repository.Git("rev-parse", "HEAD^1").Trim();
        var onGitHub = Workflow.Of("verify").Content["jobs"]["build"]["steps"].Items.Select(step => step["run"].ToString().Split(" >> ")[0])
            .Where(run => run.StartsWith("dotnet ", StringComparison.Ordinal))
            .Select(run => run.Replace("\"$BASE\"", first, StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)).ToList();

        var build = (await BuildAsync(AzureEvent.PullRequest)).Jobs["verify/build"];

        build.Where(call => call.StartsWith("dotnet", StringComparison.Ordinal)).ShouldBe(onGitHub);
        (await BuildAsync(AzureEvent.Push)).Jobs["verify/build"].ShouldNotContain(call => call.Contains("migrations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pull_request_is_told_what_it_changes_even_if_its_build_fails()
    {
        var run = await BuildAsync(AzureEvent.PullRequest);

        run.Jobs["report/report"].ShouldBe(
            ["UseDotNet@2", "dotnet restore --locked-mode", "dotnet build --no-restore", "dotnet run azure.cs -- findings"]);
        run.Jobs["report/comment"][^1].ShouldBe("dotnet run azure.cs -- comment");
        run.Log.ShouldContain("services/orders/obj/platform-report.md is there");
    }

    [Fact]
    public async Task A_push_to_main_releases_what_differs_to_the_first_environment()
    {
        var run = await BuildAsync(AzureEvent.Push, s_published);

        run.Jobs["images/images"].ShouldBe(
        [
            "UseDotNet@2", "Docker@2 login registry",
            "dotnet run pipeline.cs -- publish --changed 1.0.7",
            "dotnet run pipeline.cs -- images",
            "dotnet run smoke.cs -- images",
            "dotnet run smoke.cs -- scan",
        ]);
        run.Jobs["release/propose"].ShouldBe(
        [
            "UseDotNet@2",
            "dotnet run pipeline.cs -- next",
            "dotnet run pipeline.cs -- release dev",
            "dotnet run pipeline.cs -- propose release/dev Release 1.0.7 to dev",
            "dotnet run azure.cs -- pull-request release/dev Release 1.0.7 to dev merge",
        ]);
    }

    [Fact]
    public async Task A_push_that_changes_no_service_releases_nothing()
    {
        var run = await BuildAsync(AzureEvent.Push);

        run.Jobs["images/images"].ShouldNotContain(call => call.Contains("smoke", StringComparison.Ordinal));
        run.Jobs.ShouldNotContainKey("release/propose");
    }

    [Fact]
    public async Task A_release_that_is_proposed_already_opens_no_second_pull_request() =>
        (await BuildAsync(AzureEvent.Push, new(s_published) { ["PUSHED"] = "false" })).Jobs["release/propose"][^1]
            .ShouldStartWith("dotnet run pipeline.cs -- propose");

    [Fact]
    public async Task Images_are_signed_with_the_key_that_the_variables_name()
    {
        using var repository = new AzureRepository(".azuredevops/variables.yml", "SIGNING_KEY\n    value: ''",
            "SIGNING_KEY\n    value: azurekms://shop.vault.azure.net/images");

        var run = await repository.StartAsync(AzureRepository.Build, AzureEvent.Push, new(s_published));

        run.Jobs["images/sign"].ShouldBe(["Docker@2 login registry", .. run.Jobs["images/sign"][1..^2], "AzureCLI@2 signing",
            $"cosign sign --yes --key azurekms://shop.vault.azure.net/images {AzureRepository.Image.Trim()}"]);
        run.Jobs["images/sign"].ShouldContain("sha256sum --check");
        run.Jobs.ShouldContainKey("release/propose");
        (await repository.StartAsync(AzureRepository.Build, AzureEvent.Push)).Jobs.ShouldNotContainKey("images/sign");
    }

    [Theory]
    [InlineData("dev", "qa")]
    [InlineData("production-we", "production-ne")]
    [InlineData("production", "")]
    public async Task A_healthy_deployment_is_promoted_to_the_environment_after_it(string deployed, string next)
    {
        var run = await _repository.StartAsync(AzureRepository.Deployed, AzureEvent.Manual, new() { ["NEXT"] = next },
            ("environment", deployed), ("url", "https://orders.example.com/"));

        string[] calls = ["dotnet run smoke.cs -- https://orders.example.com/", $"dotnet run pipeline.cs -- next {deployed}"];
        run.Jobs["deployed/smoke"].Skip(1).ShouldBe(
            next.Length == 0 ? calls : [.. calls, $"dotnet run azure.cs -- start .azuredevops/promote.yml environment={next}"]);
    }

    [Fact]
    public async Task A_promotion_waits_for_the_approval_of_its_environment_and_merges_nothing_by_itself()
    {
        var parameter = ("environment", "production");
        var run = await _repository.StartAsync(AzureRepository.Promote, AzureEvent.Manual, s_published, parameter);

        run.Jobs["promote/promote"].Skip(1).ShouldBe(
        [
            "dotnet run pipeline.cs -- promote production",
            "dotnet run pipeline.cs -- propose release/production Promote to production",
            "dotnet run azure.cs -- pull-request release/production Promote to production",
        ]);
        $"{Job(_repository.Expand(AzureRepository.Promote, parameter), "promote")["environment"]}".ShouldBe("production");
        (await _repository.StartAsync(AzureRepository.Promote, AzureEvent.ManualElsewhere, s_published, parameter)).Jobs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(AzureRepository.Build, "release/propose")]
    [InlineData(AzureRepository.Promote, "promote/promote")]
    public async Task An_override_reaches_MSBuild_as_a_property_and_no_command(string pipeline, string job)
    {
        const string Reason = "incident 4711; \"$(id)\" `id`";
        (string, string)[] given = [("override", Reason), .. pipeline == AzureRepository.Promote ? new[] { ("environment", "qa") } : []];

        var run = await _repository.StartAsync(pipeline, AzureEvent.Manual, s_published, given);

        run.Log.ShouldContain($"PlatformOverride is {Reason}.");
        run.Jobs[job].ShouldNotContain(call => call.Contains("4711", StringComparison.Ordinal));
        (await _repository.StartAsync(pipeline, AzureEvent.Manual, s_published, given[1..])).Log.ShouldContain("PlatformOverride is .");
    }

    [Fact]
    public async Task A_promotion_of_one_service_names_it() =>
        (await _repository.StartAsync(AzureRepository.Promote, AzureEvent.Manual, s_published, ("environment", "production"), ("service", "orders")))
            .Jobs["promote/promote"][1].ShouldBe("dotnet run pipeline.cs -- promote production orders");

    [Fact]
    public async Task A_preview_has_the_tag_that_Argo_CD_looks_for() =>
        (await BuildAsync(AzureEvent.PullRequest, new() { ["LABELS"] = "preview" })).Jobs["preview/images"][^1]
            .ShouldBe("dotnet run pipeline.cs -- publish --all 4567");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Root_modules_that_differ_get_a_plan_each(bool isPullRequest)
    {
        var compared = isPullRequest ? _repository.Git("rev-parse", "HEAD^1").Trim() : "0123";

        var calls = (await BuildAsync(isPullRequest ? AzureEvent.PullRequest : AzureEvent.Push)).Jobs["infrastructure/modules"];

        calls.Contains("dotnet run azure.cs -- previous").ShouldBe(!isPullRequest);
        calls[^2].ShouldBe($"dotnet run infrastructure.cs -- modules {compared}");
        calls[^1].ShouldStartWith("dotnet run azure.cs -- plan ");
    }

    [Fact]
    public async Task A_plan_on_main_is_applied_after_the_approval_of_its_environment_and_only_that_plan()
    {
        (string, string)[] parameters = [("environment", "qa"), ("folder", "deploy/infrastructure/qa")];

        var run = await _repository.StartAsync(AzureRepository.Infrastructure, AzureEvent.Manual, [], parameters);

        run.Jobs.Keys.ShouldBe(["plan/plan", "apply/apply"]);
        run.Jobs["plan/plan"].ShouldContain("sha256sum --check");
        run.Jobs["plan/plan"].TakeLast(2).ShouldBe(["AzureCLI@2 qa-plan", "dotnet run infrastructure.cs -- plan deploy/infrastructure/qa"]);
        run.Jobs["apply/apply"].TakeLast(2).ShouldBe(["AzureCLI@2 qa", "dotnet run infrastructure.cs -- apply deploy/infrastructure/qa 5f3c"]);
        $"{Job(_repository.Expand(AzureRepository.Infrastructure, parameters), "apply")["environment"]}".ShouldBe("qa");
        (await _repository.StartAsync(AzureRepository.Infrastructure, AzureEvent.ManualElsewhere, [], parameters)).Jobs.Keys.ShouldBe(["plan/plan"]);
    }

    [Fact]
    public async Task The_plan_of_a_pull_request_is_a_comment_and_cannot_be_applied()
    {
        var run = await _repository.StartAsync(AzureRepository.Infrastructure, AzureEvent.Manual, [], ("environment", "qa"), ("folder", "a"),
            ("pullRequest", "12"));

        run.Jobs.Keys.ShouldBe(["plan/plan", "plan/comment"]);
        run.Jobs["plan/comment"][^1].ShouldBe("dotnet run azure.cs -- comment artifacts/plans");
    }

    [Fact]
    public async Task What_a_new_package_generates_is_committed_by_a_job_that_runs_none_of_it()
    {
        _repository.Git("init", "--quiet", "--bare", "../remote.git");
        // The address of Azure DevOps is not here: git finds the repository beside this one instead.
        _repository.Git("config", $"url.{_repository.PathOf("../remote.git")}.insteadOf", "https://dev.azure.com/acme/shop/_git/shop");

        var run = await BuildAsync(AzureEvent.Renovate);

        run.Jobs["regenerate/generate"][1].ShouldBe("dotnet run change.cs -- upgrade");
        run.Jobs["regenerate/commit"].ShouldBeEmpty("it runs git only");
        _repository.Git("--git-dir", "../remote.git", "log", "--format=%an: %s", "renovate/others", "-1").ShouldBe("pipeline: Regenerate\n");
        _repository.Git("--git-dir", "../remote.git", "show", "--format=", "--name-only", "renovate/others").ShouldBe("generated.txt\n");
    }

    [Fact]
    public async Task The_scaffolds_are_upgraded_in_a_pull_request_every_week() =>
        (await BuildAsync(AzureEvent.Schedule, s_published)).Jobs["upgrade/upgrade"].Skip(1).ShouldBe(
        [
            "dotnet run change.cs -- upgrade",
            "dotnet restore --force-evaluate -p:RestoreLockedMode=false",
            "dotnet build --no-restore -p:PlatformLocked=false",
            "dotnet run pipeline.cs -- propose upgrade Upgrade the scaffolds",
            "dotnet run azure.cs -- pull-request upgrade Upgrade the scaffolds",
        ]);

    [Fact]
    public async Task The_site_is_an_artifact_after_a_change_and_every_week()
    {
        foreach (var started in new[] { AzureEvent.Push, AzureEvent.Schedule })
            (await BuildAsync(started)).Jobs["site/site"].Skip(1).ShouldBe(["dotnet build system -t:PlatformFigures;Build"]);

        File.Exists(Path.Combine(_repository.Published, "site", "index.html")).ShouldBeTrue();
        (await BuildAsync(AzureEvent.Push, new() { ["EMPTY"] = "true" })).Jobs.ShouldContainKey("site/site");
        Directory.Exists(Path.Combine(_repository.Published, "site")).ShouldBeFalse("a system without a service has no site");
    }

    [Fact]
    public async Task Scanners_fail_the_run()
    {
        var run = await BuildAsync(AzureEvent.Schedule);

        run.Jobs["security/dependencies"][^1].ShouldBe(
            "dotnet restore --locked-mode -p:NuGetAuditMode=all -p:NuGetAuditLevel=high -p:WarningsNotAsErrors=");
        run.Jobs["security/sast"][^1].ShouldContain("semgrep scan --error");
        run.Jobs["security/secrets"][^1].ShouldContain("gitleaks");
    }

    private Task<AzureRun> BuildAsync(AzureEvent started, Dictionary<string, string?>? answers = null) =>
        _repository.StartAsync(AzureRepository.Build, started, answers is null ? null : new(answers));

    internal static YamlMappingNode Job(YamlMappingNode pipeline, string name) => ((YamlSequenceNode)pipeline["stages"])
        .SelectMany(stage => (YamlSequenceNode)stage["jobs"]).Cast<YamlMappingNode>().Single(job => $"{job.Children.First().Value}" == name);
}
