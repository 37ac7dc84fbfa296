namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>The jobs of GitLab's pipeline: which ones an event starts, and what they run, word for word.</summary>
public sealed class GitLabJourneyTests(GitLabPipeline pipeline) : IClassFixture<GitLabPipeline>
{
    private const string Image = "registry.example.com/acme/shop/orders@sha256:1\n";
    private readonly GitLabRepository _repository = pipeline.Repository;

    [Fact]
    public async Task Every_event_starts_its_jobs_and_no_other()
    {
        (await _repository.StartedByAsync(GitLabEvent.Push))
            .ShouldBe(["build", "manifests", "dependencies", "images", "sign", "propose", "site"], ignoreOrder: true);
        (await _repository.StartedByAsync(GitLabEvent.MergeRequestOf("1")))
            .ShouldBe(["build", "manifests", "report", "comment", "dependencies"], ignoreOrder: true);
        (await _repository.StartedByAsync(GitLabEvent.MergeRequestOf("1", "fix,preview"))).ShouldContain("preview");
        (await _repository.StartedByAsync(GitLabEvent.MergeRequestOf("1", "no-preview"))).ShouldNotContain("preview");
        (await _repository.StartedByAsync(GitLabEvent.MergeRequestOf("2", "preview")))
            .ShouldBe(["build", "manifests", "report", "dependencies"], ignoreOrder: true, "a fork gets no token and pushes no image");
        (await _repository.StartedByAsync(GitLabEvent.Renovate)).ShouldBe(["generate", "commit"], true);
        (await _repository.StartedByAsync(GitLabEvent.Schedule)).ShouldBe(["dependencies", "upgrade", "site"], true);
        (await _repository.StartedByAsync(GitLabEvent.Promote("qa"))).ShouldBe(["promote"], true);
        (await _repository.StartedByAsync(GitLabEvent.Override("incident 4711", "qa"))).ShouldBe(["promote"], true);
        (await _repository.StartedByAsync(GitLabEvent.Override("incident 4711")))
            .ShouldBe(["build", "manifests", "images", "sign", "propose"], ignoreOrder: true, "a release to the first environment during a freeze");
        (await _repository.StartedByAsync(GitLabEvent.Deployed("dev", "https://orders.dev.example.com/"))).ShouldBe(["promote"], true);
        (await _repository.StartedByAsync(GitLabEvent.Feature)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_job_is_walked_here()
    {
        string[] walked = ["build", "manifests", "report", "comment", "dependencies", "preview", "images", "sign", "propose", "promote", "generate",
            "commit", "upgrade", "modules", "site", "pages", "images-arm64", "index", "preview-arm64", "preview-index"];

        (await _repository.JobNamesAsync()).ShouldBe(walked, ignoreOrder: true);
    }

    [Fact]
    public async Task A_merge_request_is_checked_by_the_commands_that_GitHub_runs()
    {
        var onGitHub = Workflow.Of("verify").Content["jobs"]["build"]["steps"].Items.Select(step => step["run"].ToString().Split(" >> ")[0])
            .Where(run => run.StartsWith("dotnet ", StringComparison.Ordinal))
            .Select(run => run.Replace("\"$BASE\"", "0123", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)).ToList();

        var (build, _) = await _repository.RunAsync("build", GitLabEvent.MergeRequestOf("1"));
        var (manifests, _) = await _repository.RunAsync("manifests", GitLabEvent.MergeRequestOf("1"));

        build.Concat(manifests.Where(call => call.StartsWith("dotnet", StringComparison.Ordinal))).ShouldBe(onGitHub);
        (await _repository.RunAsync("build", GitLabEvent.Push)).Calls.ShouldNotContain(call => call.Contains("migrations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merge_request_is_told_what_it_changes_even_if_its_build_fails()
    {
        var (report, _) = await _repository.RunAsync("report", GitLabEvent.MergeRequestOf("1"));
        var (comment, _) = await _repository.RunAsync("comment", GitLabEvent.MergeRequestOf("1"));

        report.ShouldBe(["dotnet restore --locked-mode", "dotnet build --no-restore", "dotnet run gitlab.cs -- quality"]);
        comment.ShouldBe(["dotnet run gitlab.cs -- comment"]);
        File.ReadAllText(_repository.PathOf("gl-code-quality-report.json")).ShouldBe("[]\n");
    }

    [Fact]
    public async Task A_push_to_main_releases_what_differs_to_the_first_environment()
    {
        var (images, _) = await _repository.RunAsync("images", GitLabEvent.Push, Image);
        var (sign, _) = await _repository.RunAsync("sign", GitLabEvent.Push, Image);
        var (propose, _) = await _repository.RunAsync("propose", GitLabEvent.Push, next: "dev");

        images.Where(call => call.StartsWith('d')).ShouldBe(
        [
            "dotnet run pipeline.cs -- registry",
            "docker login registry.example.com --username gitlab-ci-token --password-stdin",
            "dotnet run pipeline.cs -- publish --changed 1.0.7",
            "dotnet run pipeline.cs -- images",
            "dotnet run smoke.cs -- images",
            "dotnet run smoke.cs -- scan",
        ]);
        sign.ShouldBe(
        [
            "apk add --quiet cosign",
            "cosign login registry.example.com --username gitlab-ci-token --password-stdin",
            $"cosign sign --yes {Image.Trim()}",
        ]);
        propose.ShouldBe(
        [
            "dotnet run pipeline.cs -- next",
            "dotnet run pipeline.cs -- release dev",
            "dotnet run pipeline.cs -- propose release/dev Release 1.0.7 to dev merge_request.create merge_request.target=main "
                + "merge_request.remove_source_branch merge_request.auto_merge",
        ]);
    }

    [Fact]
    public async Task A_push_that_changes_no_service_releases_nothing()
    {
        (await _repository.RunAsync("images", GitLabEvent.Push)).Calls.ShouldNotContain(call => call.Contains("smoke", StringComparison.Ordinal));
        (await _repository.RunAsync("sign", GitLabEvent.Push)).Calls.ShouldBe(["apk add --quiet cosign"]);
        (await _repository.RunAsync("propose", GitLabEvent.Push)).Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dev", "qa")]
    [InlineData("production-we", "production-ne")]
    [InlineData("production", "")]
    public async Task A_healthy_deployment_is_promoted_to_the_environment_after_it(string deployed, string next)
    {
        var (calls, _) = await _repository.RunAsync("promote", GitLabEvent.Deployed(deployed, "https://orders.example.com/"), next: next);

        calls.Take(2).ShouldBe(["dotnet run smoke.cs -- https://orders.example.com/", $"dotnet run pipeline.cs -- next {deployed}"]);
        calls.Skip(2).ShouldBe(next.Length == 0 ? [] :
        [
            $"dotnet run pipeline.cs -- promote {next}",
            $"dotnet run pipeline.cs -- propose release/{next} Promote to {next} merge_request.create merge_request.target=main "
                + "merge_request.remove_source_branch",
        ]);
    }

    [Fact]
    public async Task A_promotion_by_hand_asks_nobody_for_the_environment()
    {
        var (calls, _) = await _repository.RunAsync("promote", GitLabEvent.Promote("production"));

        calls[0].ShouldBe("dotnet run pipeline.cs -- promote production");
        calls.Count.ShouldBe(2, "and merges nothing by itself");
        calls[1].ShouldNotContain("auto_merge");
    }

    [Fact]
    public async Task A_promotion_of_one_service_names_it_as_one_word_whatever_it_contains()
    {
        var promote = GitLabEvent.Promote("production");
        var (calls, _) = await _repository.RunAsync("promote", new GitLabEvent([.. promote.Variables, ("PROMOTE_SERVICE", "orders $(id)")]));

        calls[0].ShouldBe("dotnet run pipeline.cs -- promote production orders $(id)");
    }

    [Theory]
    [InlineData("promote", "qa")]
    [InlineData("propose", null)]
    public async Task An_override_reaches_MSBuild_as_a_property_and_no_command(string job, string? to)
    {
        const string Reason = "incident 4711; \"$(id)\" `id`";
        Directory.CreateDirectory(_repository.PathOf("artifacts"));
        await File.WriteAllTextAsync(_repository.PathOf("artifacts/images.txt"), Image, TestContext.Current.CancellationToken);

        var (calls, said) = await _repository.RunAsync(job, GitLabEvent.Override(Reason, to), next: "dev");

        said.ShouldContain($"PlatformOverride is {Reason}");
        calls.ShouldNotContain(call => call.Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_preview_has_the_tag_that_Argo_CD_looks_for_and_its_address_is_on_the_merge_request()
    {
        var (calls, _) = await _repository.RunAsync("preview", GitLabEvent.MergeRequestOf("1", "preview"));

        calls.Where(call => call.StartsWith("dotnet", StringComparison.Ordinal)).Skip(1).Select(call => call.TrimEnd()).ShouldBe(
        [
            "dotnet run pipeline.cs -- publish --all 4567", "dotnet run preview.cs -- addresses 12", "dotnet run preview.cs -- address 12",
        ]);
        File.ReadAllText(_repository.PathOf("preview.env")).ShouldBe("PREVIEW_URL=https://pr-12-orders.dev.example.com/\n");
        (await _repository.ExpandAsync())["preview"]["environment"]["url"].ToString().ShouldBe("$PREVIEW_URL");
    }

    [Fact]
    public async Task What_a_new_package_generates_is_committed_by_a_job_that_runs_none_of_it()
    {
        using var repository = new GitLabRepository();
        repository.Git("init", "--quiet", "--bare", "../remote.git");

        await repository.RunAsync("generate", GitLabEvent.Renovate);
        File.ReadAllText(repository.PathOf("regenerated.patch")).ShouldContain("+new");
        repository.Git("reset", "--quiet", "--hard");
        // GitLab's own address is not here: git finds the repository beside this one instead.
        repository.Git("config", $"url.{repository.PathOf("../remote.git")}.insteadOf", "https://gitlab.example.com/acme/shop.git");
        var (commit, _) = await repository.RunAsync("commit", GitLabEvent.Renovate);

        commit.ShouldBeEmpty("it runs git only");
        repository.Git("--git-dir", "../remote.git", "log", "--format=%an: %s", "renovate/others", "-1").ShouldBe("pipeline: Regenerate\n");
        repository.Git("--git-dir", "../remote.git", "show", "--format=", "--name-only", "renovate/others").ShouldBe("generated.txt\n");
    }

    [Fact]
    public async Task The_scaffolds_are_upgraded_in_a_merge_request_by_the_scheduled_pipeline() =>
        (await _repository.RunAsync("upgrade", GitLabEvent.Schedule)).Calls.ShouldBe(
        [
            "dotnet run change.cs -- upgrade",
            "dotnet restore --force-evaluate -p:RestoreLockedMode=false",
            "dotnet build --no-restore -p:PlatformLocked=false",
            "dotnet run pipeline.cs -- propose upgrade Upgrade the scaffolds merge_request.create merge_request.target=main "
                + "merge_request.remove_source_branch",
        ]);

    [Fact]
    public async Task Only_a_change_of_infrastructure_starts_its_jobs()
    {
        using var repository = new GitLabRepository();
        var file = repository.PathOf("services/orders/deploy/infrastructure/qa/main.tf.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);
        repository.Git("add", "--all");

        string[] started = ["modules", "infrastructure"];
        (await repository.StartedByAsync(GitLabEvent.Push)).Intersect(started).ShouldBe(started, ignoreOrder: true);
        (await repository.StartedByAsync(GitLabEvent.MergeRequestOf("1"))).Intersect(started).ShouldBe(started, ignoreOrder: true);
        (await repository.StartedByAsync(GitLabEvent.MergeRequestOf("2"))).Intersect(started).ShouldBeEmpty("a fork plans nothing");
    }

    [Fact]
    public async Task Root_modules_become_the_jobs_of_a_child_pipeline()
    {
        var (onMain, _) = await _repository.RunAsync("modules", GitLabEvent.Push);
        var (onMergeRequest, _) = await _repository.RunAsync("modules", GitLabEvent.MergeRequestOf("1"));

        onMain.ShouldBe(["dotnet run infrastructure.cs -- modules ", "dotnet run gitlab.cs -- plans modules.json"]);
        onMergeRequest[0].ShouldBe("dotnet run infrastructure.cs -- modules 0123");
        var trigger = (await _repository.ExpandAsync())["infrastructure"]["trigger"];
        trigger["include"].Items.Select(include => $"{include["local"]}{include["artifact"]}")
            .ShouldBe([".gitlab/ci/infrastructure/jobs.yml", "infrastructure.json"]);
        trigger["strategy"].ToString().ShouldBe("depend");
    }

    [Fact]
    public async Task The_site_has_the_whole_history_and_is_published_only_where_a_variable_asks_for_it()
    {
        using var shop = new GitLabRepository();
        (await shop.StartedByAsync(new([.. GitLabEvent.Push.Variables, ("PUBLISH_SITE", "true")]))).ShouldNotContain("pages", "there is no service");
        Directory.CreateDirectory(shop.PathOf("src/Orders"));
        await File.WriteAllTextAsync(shop.PathOf("src/Orders/platform.yaml"), "", TestContext.Current.CancellationToken);
        foreach (var started in new[] { GitLabEvent.Push, GitLabEvent.Schedule })
        {
            (await shop.StartedByAsync(started)).ShouldNotContain("pages");
            (await shop.StartedByAsync(new([.. started.Variables, ("PUBLISH_SITE", "true")]))).ShouldContain("pages");
        }

        (await _repository.RunAsync("site", GitLabEvent.Push)).Calls.ShouldBe(["dotnet build system -t:PlatformFigures;Build"]);
        (await _repository.ExpandAsync())["variables"]["GIT_DEPTH"].ToString().ShouldBe("0");
        Directory.CreateDirectory(_repository.PathOf("artifacts/site"));
        (await _repository.RunAsync("pages", GitLabEvent.Push)).Calls.ShouldBeEmpty("it runs nothing of the repository");
        Directory.Exists(_repository.PathOf("public")).ShouldBeTrue();
    }

    [Fact]
    public async Task Known_vulnerabilities_fail_although_other_builds_let_them_pass() =>
        (await _repository.RunAsync("dependencies", GitLabEvent.Schedule)).Calls
            .ShouldBe(["dotnet restore --locked-mode -p:NuGetAuditMode=all -p:NuGetAuditLevel=high -p:WarningsNotAsErrors="]);
}
