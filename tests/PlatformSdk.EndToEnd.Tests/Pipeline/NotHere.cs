namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>The steps that only GitHub, or a machine with a container runtime, can run; all others run here.</summary>
internal static class NotHere
{
    private const string AskGitHub = "asks GitHub's own interface";
    private const string Docker = "needs a container runtime";

    internal static readonly IReadOnlyDictionary<string, string> Steps = new Dictionary<string, string>
    {
        ["preview/image: Log in to the registry with a token that expires with this job"] = Docker,
        ["promote/promote: Pull request"] = AskGitHub,
        ["regenerate/commit: Verify the pushed commit"] = AskGitHub,
        ["release/dev: Pull request"] = AskGitHub,
        ["release/image: Log in to the registry with a token that expires with this job"] = Docker,
        ["release/image: Start the image like a pod"] = Docker,
        ["release/image: Smoke test"] =
            "asks the container that was not started; the same command is run here on a program out of the pushed image, by promote/smoke",
        ["release/image: Attest the origin of the image"] = "signs with an identity that GitHub gives",
        ["release/image: Attest the bill of materials"] = "signs with an identity that GitHub gives",
        ["security/codeql: github/codeql-action/init"] = "downloads CodeQL",
        ["security/codeql: github/codeql-action/analyze"] = "reports to GitHub",
        ["security/dependencies: actions/dependency-review-action"] = AskGitHub,
        ["security/secrets: gitleaks/gitleaks-action"] = "downloads gitleaks",
    };
}
