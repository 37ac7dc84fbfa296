using System.Text.RegularExpressions;

namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>The least that GitLab can give a job: a variable of an environment reaches the jobs of that environment only.</summary>
public sealed partial class GitLabPermissionTests(GitLabPipeline pipeline) : IClassFixture<GitLabPipeline>
{
    [Fact]
    public async Task Only_the_jobs_that_push_or_comment_get_a_token()
    {
        var jobs = await pipeline.Repository.ExpandAsync();

        Environments("pipeline").ShouldBe(["propose", "promote", "commit", "upgrade"], ignoreOrder: true);
        Environments("merge-requests").ShouldBe(["comment"]);

        IEnumerable<string> Environments(string name) =>
            jobs.Entries.Where(job => job.Key[0] != '.' && job.Value["environment"]["name"].ToString() == name).Select(job => job.Key);
    }

    [Fact]
    public async Task The_job_that_commits_for_a_bot_runs_no_code_of_the_new_packages() =>
        (await pipeline.Repository.ExpandAsync())["commit"]["script"].Items.ShouldAllBe(line => !line.ToString().Contains("dotnet"));

    [Fact]
    public async Task Only_the_job_that_signs_gets_an_identity() => (await pipeline.Repository.ExpandAsync()).Entries
        .Where(job => job.Value["id_tokens"].Exists).Select(job => job.Key).ShouldBe(["sign"]);

    [Fact]
    public void No_token_is_in_an_argument_a_file_or_an_address()
    {
        foreach (var line in Texts().SelectMany(text => text.Split('\n')).Where(line => Secret().IsMatch(line) && !line.TrimStart().StartsWith('#')))
            line.ShouldMatch(@"echo ""\$CI_REGISTRY_PASSWORD"" \| (docker|cosign) login |credential\.helper '!f\(\) \{ .*\$PUSH_TOKEN""; \}; f'");
    }

    [Fact]
    public void Every_image_has_a_version() =>
        Texts().SelectMany(text => Image().Matches(text)).Select(image => image.Groups[1].Value)
            .ShouldBe(["mcr.microsoft.com/dotnet/sdk:10.0-noble", "docker:28-dind", "alpine:3.22"], ignoreOrder: true);

    [Fact]
    public void The_scanners_are_those_of_GitLab() => Texts().SelectMany(text => Template().Matches(text)).Select(name => name.Groups[1].Value)
        .ShouldBe(["Jobs/SAST.gitlab-ci.yml", "Jobs/Secret-Detection.gitlab-ci.yml"]);

    private static IEnumerable<string> Texts() => Directory.GetFiles(Path.Combine(Workflow.Template, ".gitlab/ci"))
        .Append(Path.Combine(Workflow.Template, ".gitlab-ci.yml")).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    [GeneratedRegex("(?<!SIGSTORE_ID_)TOKEN|PASSWORD")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?m)^(?:    - |  +image: )([a-z./]+[a-z0-9./-]*:[0-9][\w.-]*)$")]
    private static partial Regex Image();

    [GeneratedRegex("- template: (.+)")]
    private static partial Regex Template();
}
