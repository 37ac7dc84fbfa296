namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>What starts a run, by the variables that Azure Pipelines sets.</summary>
internal sealed record AzureEvent(params (string Name, string Value)[] Variables)
{
    private static readonly (string, string) s_main = ("Build.SourceBranch", "refs/heads/main");

    internal static AzureEvent Push { get; } = new(("Build.Reason", "BatchedCI"), s_main);

    internal static AzureEvent Schedule { get; } = new(("Build.Reason", "Schedule"), s_main);

    internal static AzureEvent Manual { get; } = new(("Build.Reason", "Manual"), s_main);

    internal static AzureEvent ManualElsewhere { get; } = new(("Build.Reason", "Manual"), ("Build.SourceBranch", "refs/heads/feature"));

    internal static AzureEvent Renovate { get; } = new(("Build.Reason", "BatchedCI"), ("Build.SourceBranch", "refs/heads/renovate/others"));

    internal static AzureEvent PullRequest { get; } = new(("Build.Reason", "PullRequest"), ("Build.SourceBranch", "refs/pull/12/merge"),
        ("System.PullRequest.PullRequestId", "12"), ("System.PullRequest.SourceCommitId", "4567"), ("System.PullRequest.IsFork", "False"));

    internal static AzureEvent Fork { get; } = new([.. PullRequest.Variables, ("System.PullRequest.IsFork", "True")]);
}
