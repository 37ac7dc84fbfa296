using System.Text.Json;

namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>gitlab.cs against what answers like GitLab.</summary>
public sealed class GitLabNoteTests(GitLabProgram program) : IClassFixture<GitLabProgram>, IDisposable
{
    private const string Marker = "<!-- platform-report services/orders/platform.yaml -->";
    private const string Report = Marker + "\n**orders**: 2 files change\n";
    private readonly TemporaryFolder _folder = new();
    private readonly FakeGitLab _gitlab = new();

    public void Dispose()
    {
        _gitlab.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_report_becomes_a_note_and_a_later_one_replaces_it()
    {
        await WriteAsync(Report);
        (await RunAsync("comment")).ExitCode.ShouldBe(0);
        _gitlab.Notes.AddRange([(1, 7, "another"), (2, 7, "text"), (3, 7, Report)]);
        (await RunAsync("comment")).ExitCode.ShouldBe(0);

        _gitlab.Changes.ShouldBe([$"POST: {Report}", $"PUT 3: {Report}"]);
    }

    [Theory]
    [InlineData(Marker + "\n**orders**: nothing changes\n", 7, Marker, "PUT 3")]
    [InlineData(Marker + "\n**orders**: nothing changes\n", 8, Marker, "")]
    [InlineData(Report, 8, Marker, "POST")]
    [InlineData(Report, 7, "see " + Marker, "POST")]
    public async Task A_note_of_another_author_stays_and_no_news_are_no_note(string report, int author, string note, string change)
    {
        await WriteAsync(report);
        _gitlab.Notes.Add((3, author, note));

        (await RunAsync("comment")).ExitCode.ShouldBe(0);

        _gitlab.Changes.ShouldBe(change.Length == 0 ? [] : [$"{change}: {report}"]);
    }

    [Theory]
    [InlineData("", 0, "COMMENT_TOKEN is not set")]
    [InlineData("expired-secret", 1, "401 Unauthorized. COMMENT_TOKEN needs the scope 'api' and the role Reporter, and must not be expired.")]
    public async Task A_token_that_is_missing_or_wrong_is_told_and_never_printed(string token, int exitCode, string said)
    {
        await WriteAsync(Report);

        var result = await RunAsync("comment", token);

        (result.Output + result.Error).ShouldContain(said);
        (result.Output + result.Error).ShouldNotContain("-secret");
        (result.Output + result.Error).ShouldNotContain("   at ");
        result.ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task Findings_are_shown_as_GitLab_shows_code_quality_without_those_that_are_waived()
    {
        await WriteAsync(Report);
        _folder.Write("services/orders/obj/platform.sarif", """
            {"runs":[{"results":[
              {"ruleId":"PLAT3001","level":"error","message":{"text":"No owner."},"suppressions":[],
               "partialFingerprints":{"primaryLocationLineHash":"a:1"},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"services/my%20orders/platform.yaml"},"region":{"startLine":3}}}]},
              {"ruleId":"PLAT3002","level":"warning","message":{"text":"Waived."},"suppressions":[{}],
               "partialFingerprints":{"primaryLocationLineHash":"b:1"},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"a"},"region":{"startLine":1}}}]}]}]}
            """);

        var finding = JsonDocument.Parse((await RunAsync("quality")).Output).RootElement.EnumerateArray().ShouldHaveSingleItem();

        finding.GetProperty("check_name").GetString().ShouldBe("PLAT3001");
        finding.GetProperty("description").GetString().ShouldBe("No owner.");
        finding.GetProperty("severity").GetString().ShouldBe("critical");
        finding.GetProperty("fingerprint").GetString()!.Length.ShouldBe(64);
        finding.GetProperty("location").GetRawText().ShouldBe("""{"path":"services/my orders/platform.yaml","lines":{"begin":3}}""");
    }

    [Fact]
    public async Task Without_a_report_there_is_nothing_to_tell()
    {
        (await RunAsync("quality")).Output.ShouldBe("[]\n");
        (await RunAsync("comments")).Error.ShouldContain("The comment at the top of gitlab.cs lists the commands.");
    }

    private async Task WriteAsync(string report)
    {
        _folder.Write("services/orders/platform.yaml", "name: orders\n");
        _folder.Write("services/orders/obj/platform-report.md", report);
        foreach (var arguments in new string[][] { ["init", "--quiet"], ["add", "--all"] })
            (await Command.RunAsync(Tool.Git.Require(), _folder.Path, arguments)).ExitCode.ShouldBe(0);
    }

    private Task<Outcome> RunAsync(string command, string token = "comment-secret") => program.RunAsync(_folder, new()
    {
        ["COMMENT_TOKEN"] = token,
        ["CI_API_V4_URL"] = $"{_gitlab.Address}/api/v4",
        ["CI_PROJECT_ID"] = "1",
        ["CI_MERGE_REQUEST_IID"] = "12",
    }, command);
}
