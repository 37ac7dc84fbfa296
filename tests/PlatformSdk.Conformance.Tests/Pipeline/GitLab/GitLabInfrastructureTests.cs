using System.Text.Json.Nodes;

namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>The child pipeline: the jobs that gitlab.cs writes for the root modules, with the file of what they have in common.</summary>
public sealed class GitLabInfrastructureTests(GitLabProgram program) : IClassFixture<GitLabProgram>, IDisposable
{
    private const string Modules = """
        [{"name":"orders-qa","folder":"services/$orders/deploy/infrastructure/qa","environment":"qa"},
         {"name":"orders-production","folder":"services/orders/deploy/infrastructure/production","environment":"production"}]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task On_main_a_person_starts_the_job_that_applies_the_plan()
    {
        using var repository = await ChildAsync(Modules, mergeRequest: "");
        var jobs = await repository.ExpandAsync();

        (await repository.JobNamesAsync()).ShouldBe(["plan-orders-qa", "apply-orders-qa", "plan-orders-production", "apply-orders-production"],
            ignoreOrder: true);
        jobs["plan-orders-qa"]["environment"]["name"].ToString().ShouldBe("qa-plan", "its identity may only read");
        jobs["apply-orders-qa"]["environment"]["name"].ToString().ShouldBe("qa");
        jobs["apply-orders-qa"]["when"].ToString().ShouldBe("manual");
        jobs["apply-orders-qa"]["needs"].Items.Select(need => need["job"].ToString()).ShouldBe(["plan-orders-qa"]);
        jobs["plan-orders-qa"]["variables"]["FOLDER"].ToString().ShouldBe("services/$$orders/deploy/infrastructure/qa", "not a variable of GitLab");
    }

    [Fact]
    public async Task A_merge_request_gets_a_note_and_can_apply_nothing()
    {
        using var repository = await ChildAsync(Modules, mergeRequest: "12");
        var jobs = await repository.ExpandAsync();

        (await repository.JobNamesAsync()).ShouldBe(["plan-orders-qa", "plan-orders-production", "comment"], ignoreOrder: true);
        jobs["comment"]["variables"]["MERGE_REQUEST"].ToString().ShouldBe("12");
        jobs["comment"]["environment"]["name"].ToString().ShouldBe("merge-requests");
        jobs["comment"]["when"].ToString().ShouldBe("always", "a plan that fails is told too");
        (await repository.RunAsync("comment", GitLabEvent.Push)).Calls.ShouldBe(["dotnet run gitlab.cs -- comment artifacts/plans"]);
    }

    [Theory]
    [InlineData("plan-orders-production", "plan")]
    [InlineData("apply-orders-production", "apply")]
    public async Task Terraform_is_checked_before_it_runs(string job, string command)
    {
        using var repository = await ChildAsync(Modules, mergeRequest: "");

        var (calls, _) = await repository.RunAsync(job, GitLabEvent.Push);

        calls.ShouldContain("sha256sum --check");
        calls[^1].ShouldBe($"dotnet run infrastructure.cs -- {command} services/orders/deploy/infrastructure/production");
    }

    [Fact]
    public async Task Without_a_root_module_the_child_pipeline_has_a_job_that_says_so()
    {
        using var repository = await ChildAsync("[]", mergeRequest: "12");

        (await repository.JobNamesAsync()).ShouldBe(["nothing"]);
    }

    private async Task<GitLabRepository> ChildAsync(string modules, string mergeRequest)
    {
        _folder.Write("modules.json", modules);
        var outcome = await program.RunAsync(_folder, new() { ["CI_MERGE_REQUEST_IID"] = mergeRequest }, "plans", "modules.json");
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var root = JsonNode.Parse(outcome.Output)!.AsObject();
        root["include"] = new JsonArray(new JsonObject { ["local"] = ".gitlab/ci/infrastructure/jobs.yml" });
        return GitLabRepository.With(root.ToJsonString());
    }
}
