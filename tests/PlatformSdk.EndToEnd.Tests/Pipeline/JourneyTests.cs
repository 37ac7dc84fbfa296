using System.Text.Json;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>The history of the repository after the journey, and what stands in it.</summary>
public sealed class JourneyTests(Journey journey) : IClassFixture<Journey>
{
    private const string Release = $"{Journey.Service}/deploy/releases";

    [Fact]
    public void The_journey_arrives() => journey.ShouldArrive();

    [Fact]
    public async Task The_journey_is_a_history_that_anybody_can_read()
    {
        journey.Needs("retire");
        (await journey.Clone.GitAsync("log", "--format=%s", "main")).Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "Say who is on call", "Revert \"Add a region\"", "Add a region", "Revert \"Release 1.0.2 to dev\"", "Release 1.0.2 to dev",
                "Edit it", "Revert \"Freeze production\"", "Promote to production", "Freeze production", "Promote to staging",
                "Release 1.0.1 to dev", "Take orders",
        ]);
    }

    [Fact]
    public async Task The_journey_touches_deploy_folders_only_when_it_releases_so_that_no_release_starts_another()
    {
        journey.Needs("roll back");
        foreach (var commit in new[] { journey.FirstRelease, journey.ToStaging, journey.ToProduction, journey.SecondRelease, journey.RolledBack })
            (await journey.Clone.FilesOfAsync(commit)).ShouldAllBe(file => file.Contains("/deploy/", StringComparison.Ordinal));
        (await journey.Clone.FilesOfAsync(journey.FirstRelease)).ShouldBe(
        [
            $"{Journey.Service}/deploy/dev/deployment.yaml",
            // Before the first release it leaves out whatever runs the image.
            $"{Journey.Service}/deploy/dev/kustomization.yaml",
            $"{Release}/dev.yaml",
        ]);
        journey.Changed[0].ShouldBe($$"""[{"name":"orders","kind":"service","project":"{{Journey.Service}}","architecture":"amd64"}]""");
        journey.Changed[1].ShouldBe("[]", "what dev runs is what main builds");
        journey.Changed[2].ShouldBe(journey.Changed[0], "the code has changed");
    }

    [Fact]
    public async Task The_journey_adds_a_database_with_its_package_its_lock_file_and_its_manifests()
    {
        journey.Needs("add a database");
        (await journey.Clone.GitAsync("log", "-1", "--format=%s", journey.AddedDatabase)).Trim().ShouldBe("Add the database database to orders");
        (await journey.Clone.DiffOfAsync(journey.AddedDatabase, $"{Journey.Service}/platform.yaml")).Where(line => line.Trim().Length > 1).ShouldBe(
            ["+needs:", "+  database: { type: postgres, size: large, backup: { every: 24h, keep: 14d } }"]);
        (await journey.Clone.DiffOfAsync(journey.AddedDatabase, $"{Journey.Service}/orders.csproj"))
            .ShouldHaveSingleItem().Trim('+', ' ', '\r').ShouldBe("<PackageReference Include=\"PlatformSdk.Postgres\"/>");
        (await journey.Clone.FilesOfAsync(journey.AddedDatabase)).ShouldContain($"{Journey.Service}/packages.lock.json");
        (await journey.Clone.DiffOfAsync(journey.AddedDatabase, $"{Journey.Service}/catalog-info.yaml"))
            .ShouldContain("+    - \"resource:default/orders-database\"");
    }

    [Fact]
    public async Task The_journey_announces_the_end_of_the_service_to_the_catalog()
    {
        journey.Needs("retire");
        (await journey.Clone.GitAsync("log", "-1", "--format=%s", journey.Retired)).Trim().ShouldBe("Retire orders on 2999-06-30");
        (await journey.Clone.DiffOfAsync(journey.Retired, $"{Journey.Service}/platform.yaml")).ShouldContain("+retire: 2999-06-30");
        (await journey.Clone.DiffOfAsync(journey.Retired, $"{Journey.Service}/catalog-info.yaml")).ShouldContain("+  lifecycle: deprecated");
        (await journey.Clone.DiffOfAsync(journey.Retired, "system/platform-index.json"))
            .ShouldContain(line => line.Contains("\"retire\": \"2999-06-30\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journey_begins_with_a_lock_file_for_each_project_and_none_for_the_program_of_the_pipeline()
    {
        journey.Needs("make the repository");
        (await journey.Clone.FilesOfAsync(journey.FirstCommit)).Where(file => file.EndsWith("packages.lock.json", StringComparison.Ordinal))
            .ShouldBe([$"{Journey.Service}/packages.lock.json", "services/orders/tests/orders.Tests/packages.lock.json",
                "system/packages.lock.json"]);
    }

    [Fact]
    public async Task The_journey_releases_the_very_image_that_was_pushed()
    {
        journey.Needs("merge the release");
        var digest = journey.Image["steps.image.outputs.digest"];
        var image = journey.Registry.Pull("shop/orders", "1.0.1");

        image.Digest.ShouldBe(digest);
        journey.Image["steps.image.outputs.image"].ShouldBe($"{journey.Registry.Host}/shop/orders");
        (await journey.Clone.DiffOfAsync(journey.FirstRelease, $"{Release}/dev.yaml")).ShouldBe(
        [
            "+# What runs here. Written by 'dotnet build -t:PlatformRelease'; to roll back, revert the commit.",
                $"+image: \"{journey.Registry.Host}/shop/orders\"", "+tag: \"1.0.1\"",
            $"+digest: \"{digest}\"", "+version: \"1.0.1\"", $"+commit: \"{journey.FirstCommit}\"",
        ]);
        (await journey.Clone.DiffOfAsync(journey.FirstRelease, $"{Journey.Service}/deploy/dev/deployment.yaml"))
            .ShouldContain($"+          image: \"{journey.Registry.Host}/shop/orders:1.0.1@{digest}\"");
    }

    [Fact]
    public void The_journey_pushes_the_image_that_the_manifest_describes()
    {
        journey.Needs("preview a pull request");
        var configuration = journey.Registry.Pull("shop/orders", "1.0.1").Configuration.GetProperty("config");

        configuration.GetProperty("User").GetString().ShouldBe("1654");
        configuration.GetProperty("ExposedPorts").EnumerateObject().Select(port => port.Name).ShouldBe(["8080/tcp"]);
        JsonSerializer.Serialize(configuration.GetProperty("Entrypoint")).ShouldBe("""["dotnet","/app/orders.dll"]""");
        journey.Registry.Tags.Where(tag => tag.StartsWith("shop/", StringComparison.Ordinal)).Count().ShouldBe(6,
            "two releases, a preview, two images and their index");
    }

    [Fact]
    public async Task The_journey_joins_the_images_of_two_architectures_and_releases_their_index()
    {
        journey.Needs("join images");
        journey.Registry.Index("shop/orders", "1.0.3").Select(image => image.Architecture).ShouldBe(["amd64", "arm64"]);
        journey.Registry.Index("shop/orders", journey.Joined).ShouldBe(journey.Registry.Index("shop/orders", "1.0.3"));

        var release = await journey.Clone.GitAsync("show", $"{journey.JoinedRelease}:{Release}/dev.yaml");
        release.ShouldContain($"tag: \"1.0.3\"\ndigest: \"{journey.Joined}\"\n");
        (await journey.Clone.GitAsync("show", $"{journey.JoinedRelease}:{Journey.Service}/deploy/dev/deployment.yaml"))
            .ShouldContain($"image: \"{journey.Registry.Host}/shop/orders:1.0.3@{journey.Joined}\"");
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("production")]
    public async Task The_journey_promotes_to_the_bit_what_dev_runs(string environment)
    {
        journey.Needs("release in a freeze");
        var promotion = environment == "staging" ? journey.ToStaging : journey.ToProduction;
        var dev = await journey.Clone.GitAsync("show", $"{journey.FirstRelease}:{Release}/dev.yaml");

        (await journey.Clone.GitAsync("show", $"{promotion}:{Release}/{environment}.yaml")).Split("\noverride:")[0].ShouldBe(dev);
        (await journey.Clone.DiffOfAsync(promotion, $"{Journey.Service}/deploy/{environment}/deployment.yaml"))
            .ShouldContain($"+          image: \"{journey.Registry.Host}/shop/orders:1.0.1@{journey.Image["steps.image.outputs.digest"]}\"");
        (await journey.Clone.FilesOfAsync(promotion))
            .ShouldAllBe(file => file.Contains($"/deploy/{environment}/", StringComparison.Ordinal)
            || file.EndsWith($"/releases/{environment}.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journey_is_stopped_by_a_freeze_until_an_override_that_leads_to_the_manifests()
    {
        journey.Needs("release in a freeze");
        journey.Refused.ShouldContain("promote/promote: Promote");
        journey.Refused.ShouldContain("production is frozen until 2027-01-04 00:00 UTC: Christmas trade.");
        (await journey.Clone.GitAsync("show", $"{journey.ToProduction}:{Release}/production.yaml")).ShouldEndWith(
            "override:\n  reason: \"incident \\\"4711\\\"; @(Compile)\"\n  freeze: \"Christmas trade\"\n  until: \"2027-01-04T00:00Z\"");
        (await journey.Clone.DiffOfAsync(journey.ToProduction, $"{Journey.Service}/deploy/production/deployment.yaml"))
            .ShouldContain("+    platform-sdk.dev/override: \"incident \\\"4711\\\"; @(Compile)\"");
        (await journey.Clone.GitAsync("show", $"{journey.ToStaging}:{Release}/staging.yaml")).ShouldNotContain("override");
    }

    [Fact]
    public async Task The_journey_runs_in_a_second_region_what_runs_in_the_first_and_says_how_to_fail_over()
    {
        journey.Needs("add a region");
        var read = (string file) => journey.Clone.GitAsync("show", $"{journey.ToRegion}:{Journey.Service}/{file}");
        var digest = journey.Image["steps.image.outputs.digest"];

        (await read("deploy/releases/production-ne.yaml")).ShouldBe((await read("deploy/releases/production.yaml")).Split("\noverride:")[0]);
        (await read("deploy/production-ne/deployment.yaml")).ShouldContain($"image: \"{journey.Registry.Host}/shop/orders:1.0.1@{digest}\"");
        (await read("deploy/production-ne/deployment.yaml")).ShouldContain("value: \"Production\"");
        (await read("docs/fail-over.md")).ShouldContain("production-ne");
        (await journey.Clone.FilesOfAsync(journey.ToRegion)).ShouldAllBe(file => file.Contains("/deploy/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_journey_rolls_back_by_a_revert_after_which_everything_is_as_before()
    {
        journey.Needs("roll back");
        (await journey.Clone.GitAsync("diff", "--stat", $"{journey.SecondRelease}~1", journey.RolledBack)).ShouldBe("");
        (await journey.Clone.GitAsync("show", $"{journey.RolledBack}:{Release}/dev.yaml")).ShouldContain("tag: \"1.0.1\"");
    }

    [Fact]
    public async Task The_journey_commits_what_a_bot_has_forgotten()
    {
        journey.Needs("regenerate");
        var files = await journey.Clone.FilesOfAsync(journey.Regenerated);

        files.ShouldContain($"{Journey.Service}/packages.lock.json");
        files.ShouldContain($"{Journey.Service}/catalog-info.yaml");
        files.ShouldAllBe(file => file.StartsWith($"{Journey.Service}/", StringComparison.Ordinal));
        (await journey.Clone.GitAsync("log", "-1", "--format=%an: %s", journey.Regenerated)).Trim()
            .ShouldBe("github-actions[bot]: Regenerate [dependabot skip]");
    }

    [Fact]
    public void The_journey_says_how_much_the_tests_cover_and_that_kustomize_takes_the_manifests()
    {
        journey.Needs("verify the release");
        journey.Verified["summary"].ShouldMatch(@"^\| project \| lines \|\n\|---\|---\|\n\| orders \| ([5-9][0-9]|100) ?% \|\n$");
    }

    [Fact]
    public void The_journey_tells_a_pull_request_what_the_release_changes_since_its_base()
    {
        journey.Needs("report the release");
        journey.Reported.ShouldStartWith($"<!-- platform-report {Journey.Service}/platform.yaml -->\n");
        journey.Reported.ShouldContain("deploy/dev/deployment");
    }

    [Fact]
    public void The_journey_writes_down_what_the_image_is_made_of()
    {
        journey.Needs("release again");
        using var bom = JsonDocument.Parse(journey.BillOfMaterials);

        bom.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("version").GetString().ShouldBe("1.0.2");
        bom.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("name").GetString())
            .ShouldContain("PlatformSdk");
    }

    [Fact]
    public void The_journey_publishes_a_site_with_what_was_released_where_and_the_figures_of_these_releases()
    {
        journey.Needs("build the site");
        journey.Site.ShouldBe("true");
        var read = (string page) => File.ReadAllText(Path.Combine(journey.Runner.Artifacts, "github-pages", page));

        read("environments.html").ShouldContain("<td>1.0.1</td>");
        read("delivery.html").ShouldContain("production");
        read("services/orders.html").ShouldContain("environments/production.html");
    }

    [Fact]
    public void The_journey_has_run_every_step_but_those_that_only_GitHub_can_run()
    {
        journey.Needs("look for vulnerabilities");
        var all = Workflow.Jobs(journey.Clone.Folder).SelectMany(job => Workflow.StepsOf(journey.Clone.Folder, job))
            .SelectMany(step => step.Uses?.StartsWith("./", StringComparison.Ordinal) == true
            ? Workflow.StepsOfAction(journey.Clone.Folder, step.Uses)
                .Select(inner => step.Place.Split(':')[0] + inner.Place[inner.Place.IndexOf(": ", StringComparison.Ordinal)..]).Append(step.Place)
            : [step.Place]).ToHashSet();

        NotHere.Steps.Keys.Except(all).ShouldBeEmpty("a step that is not there needs no reason");
        all.Except(journey.Runner.Ran).Except(NotHere.Steps.Keys).ShouldBeEmpty();
    }
}
