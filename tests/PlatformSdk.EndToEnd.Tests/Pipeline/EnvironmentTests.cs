namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>The programs take the environments from the build, so that another one is an entry in the defaults.</summary>
public sealed class EnvironmentTests(PipelineProgram pipeline) : IClassFixture<PipelineProgram>
{
    private const string Orders = "services/orders/src/orders";
    private const string Mailer = "services/mailer/src/mailer";

    [Theory]
    [InlineData("dev staging production", """["dev","staging","production"]""")]
    [InlineData("dev qa staging production", """["dev","qa","staging","production"]""")]
    [InlineData("test production-we production-ne", """["test","production-we","production-ne"]""")]
    public async Task The_environments_are_those_of_the_build_in_its_order(string planned, string said)
    {
        Plan(planned);

        (await SaidAsync("environments")).ShouldBe(said);
        (await SaidAsync("next")).ShouldBe(planned.Split(' ')[0]);
        foreach (var (name, next) in planned.Split(' ').Zip([.. planned.Split(' ')[1..], ""]))
            (await SaidAsync("next", name)).ShouldBe(next);
        (await SaidAsync("next", "orders-preview-12")).ShouldBe("");
    }

    [Theory]
    [InlineData("dev qa staging production", "qa", "dev")]
    [InlineData("test production-we production-ne", "production-ne", "production-we")]
    public async Task A_promotion_takes_what_the_environment_before_runs(string planned, string to, string from)
    {
        Plan(planned);
        pipeline.Write($"{Orders}/deploy/releases/{from}.yaml", "tag: \"1.0.1\"\n");

        (await pipeline.RunAsync("promote", to)).ShouldSucceed();

        pipeline.Builds.ShouldContain($"build {Orders} -t:PlatformRelease -p:PlatformEnvironment={to} -p:PlatformFrom={from}");
        File.Delete(Path.Combine(pipeline.Clone.Folder, Orders, "deploy/releases", $"{from}.yaml"));
        await pipeline.Clone.GitAsync("checkout", "--quiet", "--", ".");
    }

    [Fact]
    public async Task A_service_with_environments_of_its_own_is_promoted_along_them_and_not_released_without_an_approval()
    {
        Plan("dev staging production");
        pipeline.Write($"{Mailer}/platform.yaml", "kind: worker\nname: mailer\nenvironments: { staging: {}, live: {} }\n");
        pipeline.Plan(Mailer, "staging live");
        pipeline.Write($"{Mailer}/deploy/releases/staging.yaml", "tag: \"1.0.1\"\n");

        (await SaidAsync("environments")).ShouldBe("""["dev","staging","production","live"]""");
        var changed = (await pipeline.RunAsync("services", "--changed")).ShouldSucceed().Output;
        (await pipeline.RunAsync("promote", "live")).ShouldSucceed();

        changed.ShouldContain($"{Mailer} does not run in dev, so it is not released automatically.");
        changed.ShouldContain("[]");
        File.Delete(Path.Combine(pipeline.Clone.Folder, Mailer, "deploy/releases/staging.yaml"));
        pipeline.Builds.ShouldBe([$"build {Mailer} -t:PlatformRelease -p:PlatformEnvironment=live -p:PlatformFrom=staging"]);
        await pipeline.Clone.GitAsync("checkout", "--quiet", "--", ".");
    }

    [Fact]
    public async Task A_promotion_of_one_service_leaves_the_others_as_they_are()
    {
        Plan("dev staging");

        (await pipeline.RunAsync("promote", "staging", "mailer")).ShouldSucceed();
        pipeline.Builds.ShouldBe([$"build {Mailer} -t:PlatformRelease -p:PlatformEnvironment=staging -p:PlatformFrom=dev"]);

        var unknown = await pipeline.RunAsync("promote", "staging", "order");
        unknown.ExitCode.ShouldBe(1);
        unknown.Output.ShouldContain("There is no service 'order'. There are: mailer, orders.");
        pipeline.Builds.ShouldBeEmpty();
    }

    /// <summary>Otherwise the next promotion would replace the record of one override by another, or fail in the freeze for nothing.</summary>
    [Theory]
    [InlineData("staging")]
    [InlineData("dev")]
    public async Task An_override_is_no_difference_that_is_promoted(string overridden)
    {
        Plan("dev staging");
        foreach (var service in new[] { Orders, Mailer })
        {
            var release = await File.ReadAllTextAsync(Path.Combine(pipeline.Clone.Folder, service, "deploy/releases/dev.yaml"),
                TestContext.Current.CancellationToken);
            pipeline.Write($"{service}/deploy/releases/staging.yaml", release);
            pipeline.Write($"{service}/deploy/releases/{overridden}.yaml",
                release + "override:\n  reason: \"incident 4711\"\n  freeze: \"Christmas trade\"\n  until: \"2027-01-04T00:00Z\"\n");
        }

        (await SaidAsync("promote", "staging"))
            .ShouldBe("Nothing is promoted: staging runs what the environment before it runs, or nothing is released there.");

        pipeline.Builds.ShouldBeEmpty();
        File.Delete(Path.Combine(pipeline.Clone.Folder, Orders, "deploy/releases/staging.yaml"));
        File.Delete(Path.Combine(pipeline.Clone.Folder, Mailer, "deploy/releases/staging.yaml"));
        await pipeline.Clone.GitAsync("checkout", "--quiet", "--", ".");
    }

    [Theory]
    [InlineData("ghcr.io")]
    [InlineData("registry.gitlab.com")]
    [InlineData("localhost:5000")]
    public async Task The_registry_is_that_of_the_build(string registry)
    {
        pipeline.Plan(Mailer, "dev", registry);

        (await SaidAsync("registry")).ShouldBe(registry);
    }

    [Fact]
    public async Task An_address_that_never_answers_or_is_none_is_named()
    {
        (await pipeline.SmokeAsync()).Output.ShouldContain("Name the addresses, or 'images'.");
        (await pipeline.SmokeAsync("orders")).Output.ShouldContain("'orders' is not an address.");
        (await pipeline.SmokeAsync("images")).Output.ShouldContain("There is no image: artifacts/images is empty.");
        (await pipeline.ChecksAsync("smoke")).Output.ShouldContain("The comment at the top of checks.cs lists the commands.");
    }

    [Theory]
    [InlineData("release/qa", "Release 1.0.7 to qa")]
    [InlineData("release/production-we", "Promote to $(id) \"production-we\"")]
    [InlineData("release/dev", "--amend")]
    public async Task A_proposal_is_one_commit_on_its_branch_whatever_was_there(string branch, string title)
    {
        await pipeline.Clone.GitAsync("config", "receive.advertisePushOptions", "true");
        await pipeline.Clone.GitAsync("--git-dir", pipeline.Clone.Remote, "config", "receive.advertisePushOptions", "true");
        (await SaidAsync("propose", branch, title)).ShouldEndWith("pushed=false");

        foreach (var text in new[] { "first", "second" })
        {
            await pipeline.Clone.GitAsync("switch", "--quiet", "main");
            pipeline.Write("release.txt", text);
            (await SaidAsync("propose", branch, title, "merge_request.create")).ShouldEndWith("pushed=true");
        }

        (await pipeline.Clone.GitAsync("--git-dir", pipeline.Clone.Remote, "log", "--format=%s", $"main..{branch}")).Trim().ShouldBe(title);
        (await pipeline.Clone.GitAsync("--git-dir", pipeline.Clone.Remote, "show", $"{branch}:release.txt")).ShouldBe("second");
        await pipeline.Clone.GitAsync("switch", "--quiet", "main");
    }

    private void Plan(string environments)
    {
        pipeline.Plan(Orders, environments);
        pipeline.Plan(Mailer, environments);
    }

    private async Task<string> SaidAsync(params string[] arguments) => (await pipeline.RunAsync(arguments)).ShouldSucceed().Output.Trim();
}
