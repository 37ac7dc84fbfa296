using System.Text.Json;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>The steps of infrastructure.yml, word for word, with a stand-in for Terraform.</summary>
public sealed class InfrastructurePipelineTests(InfrastructureProgram program) : IClassFixture<InfrastructureProgram>
{
    private const string Changes = "# aws_db.main will be created\n  + password = (sensitive value)\n\nPlan: 1 to add, 0 to change, 0 to destroy.\n";
    private const string Comment = "artifacts/plans/services-orders-src-orders-production.md";
    private const string First = "<!-- infrastructure services-orders-src-orders-production -->\n";

    [Fact]
    public async Task A_pull_request_plans_the_root_modules_that_it_changes_and_main_plans_all()
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        var before = repository.Head;
        repository.Write($"{InfrastructureRepository.Orders}/main.tf.json", "{ }\n");
        repository.Write("services/mailer/src/mailer/platform.yaml", "name: mailer\n");
        repository.Commit();

        (await ModulesAsync(repository, before)).ShouldBe([InfrastructureRepository.Orders]);
        (await ModulesAsync(repository, "")).ShouldBe([InfrastructureRepository.Mailer, InfrastructureRepository.Orders]);
        (await ModulesAsync(repository, "0123456789012345678901234567890123456789")).Count.ShouldBe(2,
            "without the commit, nothing is known to be the same");
        (await ModulesAsync(repository, repository.Head)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_with_changes_is_the_comment_and_is_applied_once_it_is_approved()
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        repository.Write($"{InfrastructureRepository.Orders}/show", Changes);

        (await PlanAsync(repository)).ExitCode.ShouldBe(0);
        (await repository.RunAsync("plan", "Summary")).ExitCode.ShouldBe(0);
        var plans = JsonDocument.Parse((await repository.RunAsync("planned", "Find the plans that change something")).Outputs["plans"]).RootElement;
        var plan = plans.EnumerateArray().ShouldHaveSingleItem();
        var applied = await ApplyAsync(repository, plan.GetProperty("digest").GetString()!);

        repository.Read(Comment)
            .ShouldBe(First + $"**Infrastructure** `{InfrastructureRepository.Orders}`: Plan: 1 to add, 0 to change, 0 to destroy.\n\n" +
            $"<details><summary>Plan</summary>\n\n```\n{Changes.Trim()}\n```\n\n</details>\n");
        plan.GetProperty("environment").GetString().ShouldBe("production");
        plan.GetProperty("folder").GetString().ShouldBe(InfrastructureRepository.Orders);
        applied.ExitCode.ShouldBe(0, applied.Said);
        applied.Said.ShouldContain("(sensitive value)");
        var file = repository.Calls[^1].Split(' ')[^1];
        repository.Calls[^1].ShouldBe($"terraform -chdir={InfrastructureRepository.Orders} apply -input=false -no-color {file}");
        File.Exists(file).ShouldBeFalse("the file of a plan contains the state");
        repository.Calls.Count(call => call.Contains(" apply ", StringComparison.Ordinal)).ShouldBe(1);
        repository.Calls.Where(call => call.Contains(" plan ", StringComparison.Ordinal))
            .Select(call => call.Contains("-lock=false", StringComparison.Ordinal))
            .ShouldBe([true, false], "only an apply locks the state");
    }

    [Fact]
    public async Task A_plan_without_changes_waits_for_nobody()
    {
        using var repository = new InfrastructureRepository(program, "terraform");

        var plan = await PlanAsync(repository);

        plan.ExitCode.ShouldBe(0);
        plan.Said.ShouldContain("changes=false");
        repository.Read(Comment).ShouldStartWith(First + $"**Infrastructure** `{InfrastructureRepository.Orders}`: No changes.\n");
        (await repository.RunAsync("planned", "Find the plans that change something")).Outputs["plans"].ShouldBe("[]");
        Workflow.Of("infrastructure").Content["jobs"]["apply"]["if"].ToString().ShouldContain("needs.planned.outputs.plans != '[]'");
    }

    [Theory]
    [InlineData("init")]
    [InlineData("plan")]
    public async Task A_plan_that_fails_fails_the_job_and_the_comment_leads_to_its_log(string command)
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        repository.Write($"{InfrastructureRepository.Orders}/fail-{command}", "");

        var plan = await PlanAsync(repository);

        plan.ExitCode.ShouldBe(1);
        plan.Said.ShouldContain($"Error: {command} is broken");
        plan.Said.ShouldContain($"'terraform -chdir={InfrastructureRepository.Orders} {command}' failed with exit code 1. The reason is above.");
        plan.Said.ShouldNotContain("   at ");
        repository.Read(Comment)
            .ShouldBe(First + $"**Infrastructure** `{InfrastructureRepository.Orders}`: the plan failed. The log of the job has the reason.\n");
        (await repository.RunAsync("planned", "Find the plans that change something")).Outputs["plans"].ShouldBe("[]");
    }

    [Fact]
    public async Task A_machine_without_Terraform_says_what_to_install()
    {
        using var repository = new InfrastructureRepository(program);

        foreach (var (exitCode, said, _) in new[] { await PlanAsync(repository), await ApplyAsync(repository, "0123") })
        {
            exitCode.ShouldBe(1);
            said.ShouldContain("Neither Terraform nor OpenTofu is on this machine");
            said.ShouldContain("https://developer.hashicorp.com/terraform/install");
            said.ShouldContain("https://opentofu.org/docs/intro/install");
            said.ShouldNotContain("   at ");
        }
    }

    [Theory]
    [InlineData("tofu", "tofu")]
    [InlineData("tofu terraform", "terraform")]
    public async Task OpenTofu_runs_where_Terraform_is_not_installed(string installed, string run)
    {
        using var repository = new InfrastructureRepository(program, installed.Split(' '));

        (await PlanAsync(repository)).ExitCode.ShouldBe(0);

        repository.Calls.Select(call => call.Split(' ')[0]).Distinct().ShouldBe([run]);
    }

    [Fact]
    public async Task Without_a_digest_the_plan_of_the_pipeline_is_applied_and_no_other()
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        const string Apply = "dotnet run infrastructure.cs -- apply " + InfrastructureRepository.Orders;
        repository.Write($"{InfrastructureRepository.Orders}/show", "Plan: 1 to add.");

        (await repository.RunAsync(Apply)).Said.ShouldContain("there is nothing to apply");
        await PlanAsync(repository);
        (await repository.RunAsync(Apply)).ExitCode.ShouldBe(0);
        repository.Write($"{InfrastructureRepository.Orders}/show", "Plan: 2 to add.");
        (await repository.RunAsync(Apply)).Said.ShouldContain("this is not the plan that was approved");

        repository.Calls.Count(call => call.Contains(" apply ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_applied_is_what_was_approved()
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        repository.Write($"{InfrastructureRepository.Orders}/show", Changes);
        var approved = (await PlanAsync(repository)).Said.Split("digest=")[1].Trim();
        repository.Write($"{InfrastructureRepository.Orders}/show", Changes.Replace("created", "destroyed", StringComparison.Ordinal));

        var applied = await ApplyAsync(repository, approved);

        applied.ExitCode.ShouldBe(1);
        applied.Said.ShouldContain("this is not the plan that was approved");
        repository.Calls.ShouldNotContain(call => call.Contains(" apply ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("``` ````\n</details>\n@everyone", "`````\n``` ````\n</details>\n@everyone\n`````\n")]
    [InlineData("a\u001b[31mred\u202e\tb", "```\na[31mred\tb\n```\n")]
    [InlineData("name = \"ünï 🎉\"", "```\nname = \"ünï 🎉\"\n```\n")]
    public async Task Text_of_a_plan_stays_text_in_the_comment(string text, string inComment)
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        repository.Write($"{InfrastructureRepository.Orders}/show", text);

        await PlanAsync(repository);

        repository.Read(Comment).ShouldContain($"changes without resources.\n\n<details><summary>Plan</summary>\n\n{inComment}");
    }

    [Theory]
    [InlineData(60_000, "`")]
    [InlineData(80_000, "`")]
    [InlineData(59_999, "🎉")]
    public async Task A_plan_that_is_too_long_for_a_comment_is_cut(int length, string end)
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        repository.Write($"{InfrastructureRepository.Orders}/show", new string('x', length) + end);

        await PlanAsync(repository);

        var comment = repository.Read(Comment);
        comment.Length.ShouldBeLessThan(65_536);
        comment.ShouldContain("more characters are in the log of the job.");
        comment.ShouldEndWith("\n</details>\n");
        comment.ShouldNotContain("\ufffd");
    }

    [Theory]
    [InlineData("", "--method POST repos/acme/shop/issues/12/comments")]
    [InlineData("4711", "--method PATCH repos/acme/shop/issues/comments/4711")]
    public async Task A_later_plan_replaces_the_comment(string existing, string call)
    {
        using var repository = new InfrastructureRepository(program, "terraform");
        repository.Write("plans/a.md", "<!-- infrastructure a -->\ntext\n");
        ShellScript.Write(repository.PathOfProgram("gh"),
            $"echo \"gh $* MARKER=$MARKER\" >> \"$CALLS\"\nif [ \"$2\" = --paginate ]; then echo '{existing}'; fi");

        var result = await repository.RunAsync("comment", "Comment on the pull request, or replace the comment", ("NUMBER", "12"));

        result.ExitCode.ShouldBe(0, result.Said);
        repository.Calls.Count.ShouldBe(2);
        repository.Calls[0].ShouldEndWith("MARKER=<!-- infrastructure a -->");
        repository.Calls[1].ShouldContain($"{call} --field body=@plans/a.md");
    }

    [Theory]
    [InlineData("services/orders", "'services/orders' has no main.tf.json.")]
    [InlineData("", "'' has no main.tf.json.")]
    [InlineData("../shop", "'../shop' has no main.tf.json.")]
    public async Task A_folder_that_is_not_a_root_module_is_refused(string folder, string said)
    {
        using var repository = new InfrastructureRepository(program, "terraform");

        var plan = await repository.RunAsync("plan", "Plan", ("FOLDER", folder));

        plan.ExitCode.ShouldBe(1);
        plan.Said.ShouldContain(said);
        repository.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_applied_without_the_environment_whose_reviewers_approve_it()
    {
        var applying = Job.All.Where(job => job.Runs("infrastructure.cs -- apply")).ShouldHaveSingleItem();

        applying.Content["environment"].ToString().ShouldBe("${{ matrix.plan.environment }}");
        applying.Content["needs"].ToString().ShouldBe("planned");
        Job.All.Single(job => job.Name == "infrastructure/planned").Content["if"].ToString()
            .ShouldContain("github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch");
        Job.All.Single(job => job.Name == "infrastructure/plan").Content["environment"].ToString()
            .ShouldBe("${{ matrix.module.environment }}-plan", "a plan of a pull request waits for nobody, and has an identity of its own");
    }

    [Fact]
    public void Nothing_starts_without_a_root_module()
    {
        var on = Workflow.Of("infrastructure").Content["on"];

        foreach (var trigger in new[] { "pull_request", "push" })
            on[trigger]["paths"].Items.Select(path => path.ToString()).ShouldBe(["**/deploy/infrastructure/**"]);
    }

    private static async Task<IReadOnlyList<string>> ModulesAsync(InfrastructureRepository repository, string since)
    {
        var result = await repository.RunAsync("modules", "Find the root modules", ("BASE", since));
        return [.. JsonDocument.Parse(result.Outputs["modules"]).RootElement.EnumerateArray().Select(m => m.GetProperty("folder").GetString()!)];
    }

    private static Task<(int ExitCode, string Said, IReadOnlyDictionary<string, string> Outputs)> PlanAsync(InfrastructureRepository repository) =>
        repository.RunAsync("plan", "Plan", ("FOLDER", InfrastructureRepository.Orders));

    private static Task<(int ExitCode, string Said, IReadOnlyDictionary<string, string> Outputs)> ApplyAsync(
        InfrastructureRepository repository, string digest) =>
            repository.RunAsync("apply", "Apply the plan that was approved", ("FOLDER", InfrastructureRepository.Orders), ("DIGEST", digest));
}
