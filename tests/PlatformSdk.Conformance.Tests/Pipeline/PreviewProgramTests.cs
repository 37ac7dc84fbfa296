namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>From the defaults to the pull request: where its preview is, and when its label goes. The steps run word for word.</summary>
public sealed class PreviewProgramTests(PreviewProgram program) : IClassFixture<PreviewProgram>, IDisposable
{
    private const string Set = "services/orders/src/orders/deploy/gitops/application-set-preview.yaml";
    private const string Exposed = "expose: {}\n";

    /// <summary>Answers as GitHub does, and writes down what changes.</summary>
    private const string GitHub = """
        case "$*" in
          *--method*) echo "$*" >> "$CALLS" ;;
          *labels=preview*) printf '7\n8\n' ;;
          *issues/7/events*) printf '2020-01-01T00:00:00Z\n2020-02-01T00:00:00Z\n' ;;
          *issues/8/events*) date -u +%Y-%m-%dT%H:%M:%SZ ;;
          *issues/12/comments*) cat "$COMMENTS" ;;
        esac
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_address_of_each_service_is_on_the_pull_request()
    {
        Write("previews: { ttl: 7d }\n", Exposed);

        var comment = (await RunAsync("addresses", "12")).Output.TrimEnd('\n');

        comment.ShouldBe("**Preview** of this pull request, a few minutes after its images are built: " +
            "[orders](<https://pr-12-orders.dev.example.com/>). The label `preview` is removed 168 hours after it was added. <!-- preview -->");
        (await StepAsync("preview", "comment", "Comment with the addresses, or replace the comment", ("NUMBER", "12"), ("ADDRESSES", comment)))
            .ShouldBe([$"api --silent --method POST repos/acme/shop/issues/12/comments --raw-field body={comment}"]);
        (await StepAsync("preview", "comment", "Comment with the addresses, or replace the comment",
            ("NUMBER", "12"), ("ADDRESSES", comment), ("FOUND", "99\n")))[^1].ShouldContain("--method PATCH repos/acme/shop/issues/comments/99");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("previews: { ttl: 7d }\n", "")]
    public async Task Without_a_route_there_is_no_address_and_no_comment(string defaults, string service)
    {
        Write(defaults, service);

        (await RunAsync("addresses", "12")).Output.ShouldBeEmpty();
        Workflow.Of("preview").Content["jobs"]["comment"]["if"].ToString().ShouldBe("needs.services.outputs.addresses != ''");
    }

    [Theory]
    [InlineData("previews: { ttl: 7d }\n", "2026-11-20T10:00:00Z", "2026-11-27T10:00:01Z", "true")]
    [InlineData("previews: { ttl: 7d }\n", "2026-11-20T10:00:00Z", "2026-11-27T10:00:00Z", "false")]
    [InlineData("previews: { ttl: 90m }\n", "2026-11-20T10:00:00Z", "2026-11-20T11:31:00Z", "true")]
    [InlineData("previews: { ttl: 1w }\n", "2026-11-20T10:00:00Z", "2026-11-26T10:00:00Z", "false")]
    [InlineData("previews: { ttl: 7d }\n", "", "2026-11-27T10:00:01Z", "false")]
    [InlineData("", "2020-11-20T10:00:00Z", "2026-11-27T10:00:01Z", "false")]
    public async Task A_label_expires_after_the_time_in_the_defaults(string defaults, string since, string now, string expired)
    {
        Write(defaults, "");

        (await RunAsync("expired", since, now)).Output.Trim().ShouldBe(expired);
    }

    [Fact]
    public async Task The_schedule_removes_the_label_of_the_one_that_has_it_for_too_long()
    {
        Write("previews: { ttl: 7d }\n", Exposed);

        (await StepAsync("previews", "expire", "Remove the label"))
            .ShouldBe(["api --silent --method DELETE repos/acme/shop/issues/7/labels/preview"]);
    }

    [Theory]
    [InlineData("12; rm -rf .", "'12; rm -rf .' is not the number of a pull request.")]
    [InlineData("", "'' is not the number of a pull request.")]
    public async Task A_number_is_a_number(string number, string said)
    {
        Write("", Exposed);

        var result = await RunAsync("addresses", number);

        (result.ExitCode, result.Error.Trim()).ShouldBe((1, said));
    }

    private void Write(string defaults, string service)
    {
        _folder.Write(Set, Run.Files(
            "apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-a\nrepository: github.com/acme/shop\n" + service,
            "apiVersion: platform-sdk/v1\ngateway: { name: a, namespace: b }\nenvironments: { dev: { domain: dev.example.com } }\n" + defaults)
                ["deploy/gitops/application-set-preview.yaml"]);
        Command.RunAsync(Tool.Git.Require(), _folder.Path, "init", "--quiet").GetAwaiter().GetResult().ExitCode.ShouldBe(0);
        Command.RunAsync(Tool.Git.Require(), _folder.Path, "add", "services").GetAwaiter().GetResult().ExitCode.ShouldBe(0);
    }

    private Task<Outcome> RunAsync(params string[] arguments) => program.RunAsync(_folder, [], arguments);

    /// <summary>Runs a step; what it asked GitHub to change.</summary>
    private async Task<string[]> StepAsync(string workflow, string job, string step, params (string Name, string Value)[] variables)
    {
        Directory.CreateDirectory(_folder.PathOf("bin"));
        ShellScript.Write(_folder.PathOf("bin/gh"), GitHub);
        ShellScript.Write(_folder.PathOf("bin/dotnet"), $"shift 3\nexec '{Tool.Find("dotnet")}' '{program.In(_folder)}' \"$@\"");
        Dictionary<string, string?> all = new()
        {
            ["PATH"] = _folder.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["CALLS"] = _folder.Write("calls", ""),
            ["COMMENTS"] = _folder.Write("comments", variables.FirstOrDefault(variable => variable.Name == "FOUND").Value ?? ""),
            ["GITHUB_REPOSITORY"] = "acme/shop",
        };
        foreach (var (name, value) in variables)
            all[name] = value;
        var run = Workflow.Of(workflow).Content["jobs"][job]["steps"].Items.Single(s => s["name"].ToString() == step)["run"].ToString();
        var result = await Command.RunAsync(Tool.Bash.Require(), _folder.Path, all, TimeSpan.FromMinutes(5), "-eo", "pipefail", "-c", run);
        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        return await File.ReadAllLinesAsync(_folder.PathOf("calls"));
    }
}
