namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>GitLab's own schema, and what a reader of its language finds.</summary>
public sealed class GitLabSchemaTests
{
    [Theory]
    [InlineData(".gitlab-ci.yml", "  timeout: 30 minutes", "  timeoutz: 30 minutes", "timeoutz")]
    [InlineData(".gitlab-ci.yml", "local: .gitlab/ci/report.yml", "local: .gitlab/ci/reports.yml", "reports.yml")]
    [InlineData(".gitlab/ci/verify.yml", "!reference [build, rules]", "!reference [built, rules]", "built")]
    [InlineData(".gitlab/ci/release.yml", "needs: [build, manifests]", "needs: [build, manifest]", "manifest")]
    [InlineData(".gitlab/ci/release.yml", "extends: .push", "extends: .pull", ".pull")]
    [InlineData(".gitlab/ci/release.yml", "  resource_group: release", "  resource_groups: release", "resource_groups")]
    [InlineData(".gitlab/ci/report.yml", "codequality:", "codeqality:", "codeqality")]
    [InlineData(".gitlab/ci/promote.yml", "stage: release", "stage: releases", "releases")]
    public async Task A_mistake_in_the_pipeline_is_found(string file, string right, string wrong, string said)
    {
        using var repository = new GitLabRepository(file, right, wrong);

        var answer = await repository.AskAsync(GitLabEvent.Push, GitLabRepository.JobsAsJson);

        answer.ShouldNotStartWith("[");
        answer.ShouldContain(said);
    }
}
