namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>What starts a pipeline, by the variables that GitLab sets.</summary>
internal sealed record GitLabEvent(params (string Name, string Value)[] Variables)
{
    private const string MergeRequest = "merge_request_event";

    internal static GitLabEvent Push { get; } = new(("CI_PIPELINE_SOURCE", "push"), ("CI_PIPELINE_IID", "7"));

    internal static GitLabEvent Schedule { get; } = new(("CI_PIPELINE_SOURCE", "schedule"));

    internal static GitLabEvent Renovate { get; } = new(("CI_PIPELINE_SOURCE", "push"), ("CI_COMMIT_BRANCH", "renovate/others"));

    internal static GitLabEvent Feature { get; } = new(("CI_PIPELINE_SOURCE", "push"), ("CI_COMMIT_BRANCH", "feature"));

    internal static GitLabEvent MergeRequestOf(string project, string labels = "") => new(("CI_PIPELINE_SOURCE", MergeRequest),
        ("CI_PROJECT_ID", "1"), ("CI_MERGE_REQUEST_SOURCE_PROJECT_ID", project), ("CI_MERGE_REQUEST_LABELS", labels),
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", "0123"), ("CI_COMMIT_BRANCH", ""), ("CI_COMMIT_SHA", "4567"));

    internal static GitLabEvent Promote(string to) => new(("CI_PIPELINE_SOURCE", "web"), ("PROMOTE_TO", to));

    internal static GitLabEvent Override(string reason, string? to = null) => new(
        [("CI_PIPELINE_SOURCE", "web"), ("CI_PIPELINE_IID", "7"), ("PlatformOverride", reason), .. to is null ? [] : new[] { ("PROMOTE_TO", to) }]);

    internal static GitLabEvent Deployed(string environment, string url) =>
        new(("CI_PIPELINE_SOURCE", "trigger"), ("DEPLOYED", environment), ("URL", url));
}
