using System.Text.Json.Nodes;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>azure.cs against what answers like Azure DevOps.</summary>
public sealed class AzureProgramTests(AzureProgram program) : IClassFixture<AzureProgram>, IDisposable
{
    private const string Marker = "<!-- platform-report services/orders/platform.yaml -->";
    private const string Report = Marker + "\n**orders**: 2 files change\n";
    private readonly TemporaryFolder _folder = new();
    private readonly FakeAzure _azure = new();

    public void Dispose()
    {
        _azure.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_report_becomes_a_comment_and_a_later_one_replaces_it()
    {
        await WriteAsync(Report);
        (await RunAsync("comment")).ExitCode.ShouldBe(0);
        _azure.Threads.Add(Thread(3, "other", Report));
        _azure.Threads.Add(Thread(4, "me", Report));
        (await RunAsync("comment")).ExitCode.ShouldBe(0);

        var changes = _azure.Requests.Where(request => !request.StartsWith("GET", StringComparison.Ordinal)).ToList();
        changes.Select(change => change.Split(": ")[0]).ShouldBe(["POST /pullRequests/12/threads", "PATCH /pullRequests/12/threads/4/comments/1"]);
        var posted = JsonNode.Parse(changes[0].Split(": ", 2)[1])!;
        $"{posted["status"]}".ShouldBe("closed", "a policy of resolved comments does not wait for it");
        $"{posted["comments"]![0]!["content"]}".ShouldBe(Report);
    }

    [Fact]
    public async Task A_report_without_changes_is_no_new_comment_and_replaces_an_old_one()
    {
        await WriteAsync(Marker + "\n**orders**: nothing changes\n");
        await RunAsync("comment");
        _azure.Threads.Add(Thread(4, "me", Report.Replace("\n", "\r\n", StringComparison.Ordinal)));
        await RunAsync("comment");

        _azure.Requests.Count(request => !request.StartsWith("GET", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_texts_of_a_folder_become_comments_too()
    {
        _folder.Write("artifacts/plans/a.md", "<!-- infrastructure a -->\ntext");

        (await RunAsync("comment", "artifacts/plans")).ExitCode.ShouldBe(0);

        _azure.Requests[^1].ShouldContain("infrastructure a");
    }

    [Fact]
    public async Task A_branch_gets_a_pull_request_that_completes_by_itself_only_if_it_may()
    {
        (await RunAsync("pull-request", "release/dev", "Release \"1\" to dev", "merge")).ExitCode.ShouldBe(0);
        (await RunAsync("pull-request", "release/qa", "Promote to qa")).ExitCode.ShouldBe(0);

        _azure.Requests[0].ShouldContain("searchCriteria.sourceRefName=refs%2Fheads%2Frelease%2Fdev");
        _azure.Requests[1].ShouldStartWith("POST /pullrequests: ");
        var opened = JsonNode.Parse(_azure.Requests[1].Split(": ", 2)[1])!;
        $"{opened["title"]}|{opened["sourceRefName"]}|{opened["targetRefName"]}"
            .ShouldBe("Release \"1\" to dev|refs/heads/release/dev|refs/heads/main");
        _azure.Requests[2].ShouldStartWith("PATCH /pullrequests/13: ");
        $"{JsonNode.Parse(_azure.Requests[2].Split(": ", 2)[1])!["autoCompleteSetBy"]!["id"]}".ShouldBe("me");
        _azure.Requests.Skip(3).Select(request => request.Split(' ')[0]).ShouldBe(["GET", "POST"], "nothing merges the second one");
    }

    [Fact]
    public async Task An_open_pull_request_gets_the_new_title()
    {
        _azure.PullRequests.Add(new JsonObject { ["pullRequestId"] = 8 });

        await RunAsync("pull-request", "release/qa", "Promote to qa");

        _azure.Requests.Skip(1).ShouldBe(["PATCH /pullrequests/8: {\"title\":\"Promote to qa\"}"]);
    }

    [Fact]
    public async Task A_pipeline_is_started_by_the_name_of_its_file_at_the_same_commit()
    {
        (await RunAsync("start", ".azuredevops/promote.yml", "environment=qa")).ExitCode.ShouldBe(0);

        _azure.Requests[0].ShouldContain("yamlFilename=.azuredevops%2Fpromote.yml");
        _azure.Requests[1].ShouldBe("POST /pipelines/5/runs: {\"resources\":{\"repositories\":{\"self\":{\"refName\":\"refs/heads/main\","
            + "\"version\":\"89ab\"}}},\"templateParameters\":{\"environment\":\"qa\"}}");
    }

    [Fact]
    public async Task A_pipeline_that_is_missing_is_told_with_the_command_that_creates_it()
    {
        _azure.Lists["/acme/p/_apis/build/definitions"].Clear();

        var result = await RunAsync("start", ".azuredevops/promote.yml", "environment=qa");

        result.Error.ShouldContain(
            "There is no pipeline for .azuredevops/promote.yml. Create it: 'az pipelines create --yml-path .azuredevops/promote.yml'.");
        result.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Each_root_module_gets_a_run()
    {
        _folder.Write("modules.json",
            """[{"name":"a","folder":"a/deploy/infrastructure/qa","environment":"qa"},{"folder":"b","environment":"dev"}]""");

        (await RunAsync("plan", "modules.json")).ExitCode.ShouldBe(0);

        _azure.Requests.Where(request => request.StartsWith("POST", StringComparison.Ordinal))
            .Select(request => JsonNode.Parse(request.Split(": ", 2)[1])!["templateParameters"]!.ToJsonString()).ShouldBe(
        [
            """{"environment":"qa","folder":"a/deploy/infrastructure/qa","pullRequest":"12"}""",
            """{"environment":"dev","folder":"b","pullRequest":"12"}""",
        ]);
    }

    [Fact]
    public async Task Labels_and_the_commit_of_the_last_run_are_printed()
    {
        (await RunAsync("labels")).Output.ShouldBe("preview\nfix\n");
        (await RunAsync("previous")).Output.ShouldBe("0123\n");
    }

    [Fact]
    public async Task Findings_are_shown_in_the_run_and_no_text_of_theirs_is_a_command_of_the_agent()
    {
        await WriteAsync(Report);
        _folder.Write("services/orders/obj/platform.sarif", """
            {"runs":[{"results":[
              {"ruleId":"PLAT3001","level":"error","message":{"text":"No owner.\n##vso[task.setvariable variable=a]b"},"suppressions":[],
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"services/my%20or]d;ers/platform.yaml"},"region":{"startLine":3}}}]},
              {"ruleId":"PLAT3002","level":"warning","message":{"text":"Waived."},"suppressions":[{}],
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"a"},"region":{"startLine":1}}}]}]}]}
            """);

        (await RunAsync("findings")).Output.ShouldBe("##vso[task.logissue type=error;sourcepath=services/my or%5Dd%3Bers/platform.yaml;"
            + "linenumber=3;code=PLAT3001]No owner.%0A##vso[task.setvariable variable=a]b\n");
    }

    [Fact]
    public async Task A_token_that_is_wrong_is_told_and_never_printed()
    {
        await WriteAsync(Report);

        var result = await program.RunAsync(_folder, Variables("expired-secret"), "comment");

        result.Error.ShouldContain("203");
        result.Error.ShouldContain("lists the permissions that the build service of the project needs.");
        (result.Output + result.Error).ShouldNotContain("-secret");
        (result.Output + result.Error).ShouldNotContain("   at ");
        result.ExitCode.ShouldBe(1);
        (await program.RunAsync(_folder, Variables(""), "labels")).Error.ShouldContain("The variable SYSTEM_ACCESSTOKEN is not set.");
    }

    [Theory]
    [InlineData("comments")]
    [InlineData("start", "a.yml", "environment")]
    public async Task A_command_that_does_not_exist_leads_to_the_list(params string[] arguments) =>
        (await RunAsync(arguments)).Error.ShouldMatch("azure.cs lists the commands|NAME=VALUE");

    private static JsonObject Thread(int id, string author, string text) => new()
    {
        ["id"] = id,
        ["comments"] = new JsonArray(new JsonObject { ["id"] = 1, ["author"] = new JsonObject { ["id"] = author }, ["content"] = text }),
    };

    private async Task WriteAsync(string report)
    {
        _folder.Write("services/orders/platform.yaml", "name: orders\n");
        _folder.Write("services/orders/obj/platform-report.md", report);
        foreach (var arguments in new string[][] { ["init", "--quiet"], ["add", "--all"] })
            (await Command.RunAsync(Tool.Git.Require(), _folder.Path, arguments)).ExitCode.ShouldBe(0);
    }

    private Task<Outcome> RunAsync(params string[] arguments) => program.RunAsync(_folder, Variables(FakeAzure.Token), arguments);

    private Dictionary<string, string?> Variables(string token) => new()
    {
        ["SYSTEM_ACCESSTOKEN"] = token,
        ["SYSTEM_COLLECTIONURI"] = $"{_azure.Address}/acme/",
        ["SYSTEM_TEAMPROJECTID"] = "p",
        ["BUILD_REPOSITORY_ID"] = "r",
        ["SYSTEM_PULLREQUEST_PULLREQUESTID"] = "12",
        ["SYSTEM_DEFINITIONID"] = "4",
        ["BUILD_SOURCEBRANCH"] = "refs/heads/main",
        ["BUILD_SOURCEVERSION"] = "89ab",
    };
}
