namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>The steps that only GitHub, or a machine with a container runtime, can run; all others run here.</summary>
internal static class NotHere
{
    private const string AskGitHub = "asks GitHub's own interface";
    private const string Docker = "needs a container runtime";
    private const string Labels = "asks GitHub for labels; PreviewProgramTests run it with a stand-in for GitHub";
    private const string Terraform = "has no root module here; InfrastructurePipelineTests run it with a stand-in for Terraform";

    internal static readonly IReadOnlyDictionary<string, string> Steps = new Dictionary<string, string>
    {
        ["add-a-database/add: Pull request"] = AskGitHub,
        ["infrastructure/modules: actions/checkout"] = Terraform,
        ["infrastructure/modules: actions/setup-dotnet"] = Terraform,
        ["infrastructure/modules: Find the root modules"] = Terraform,
        ["infrastructure/plan: actions/checkout"] = Terraform,
        ["infrastructure/plan: actions/setup-dotnet"] = Terraform,
        ["infrastructure/plan: hashicorp/setup-terraform"] = Terraform,
        ["infrastructure/plan: Log in to AWS"] = Terraform,
        ["infrastructure/plan: Plan"] = Terraform,
        ["infrastructure/plan: Summary"] = Terraform,
        ["infrastructure/plan: actions/upload-artifact"] = Terraform,
        ["infrastructure/comment: actions/download-artifact"] = Terraform,
        ["infrastructure/comment: Comment on the pull request, or replace the comment"] = Terraform,
        ["infrastructure/planned: actions/checkout"] = Terraform,
        ["infrastructure/planned: actions/setup-dotnet"] = Terraform,
        ["infrastructure/planned: actions/download-artifact"] = Terraform,
        ["infrastructure/planned: Find the plans that change something"] = Terraform,
        ["infrastructure/apply: actions/checkout"] = Terraform,
        ["infrastructure/apply: actions/setup-dotnet"] = Terraform,
        ["infrastructure/apply: hashicorp/setup-terraform"] = Terraform,
        ["infrastructure/apply: Log in to AWS"] = Terraform,
        ["infrastructure/apply: Apply the plan that was approved"] = Terraform,
        ["preview/image: Log in to the registry with a token that expires with this job"] = Docker,
        ["preview/comment: Comment with the addresses, or replace the comment"] = AskGitHub,
        ["previews/expire: actions/checkout"] = Labels,
        ["previews/expire: actions/setup-dotnet"] = Labels,
        ["previews/expire: Remove the label"] = Labels,
        ["preview/image: actions/upload-artifact"] = "keeps what only an index needs",
        ["preview/index: Log in to the registry with a token that expires with this job"] = Docker,
        ["promote/promote: Pull request"] = AskGitHub,
        ["regenerate/commit: Verify the pushed commit"] = AskGitHub,
        ["release/image: Log in to the registry with a token that expires with this job"] = Docker,
        ["release/image: Start the image, after its migrations, with databases of its own"] =
            "needs a container runtime; ReleasedMigrationTests run it with a stand-in for Docker",
        ["release/image: Scan the image"] = Docker,
        ["release/image: Attest the origin of the image"] = "signs with an identity that GitHub gives",
        ["release/image: Attest the bill of materials"] = "signs with an identity that GitHub gives",
        ["release/index: Log in to the registry with a token that expires with this job"] = Docker,
        ["release/index: Attest the origin of the index"] = "signs with an identity that GitHub gives",
        ["release/index: Attest the bill of materials"] = "signs with an identity that GitHub gives",
        ["release/propose: Pull request"] = AskGitHub,
        ["report/comment: actions/download-artifact"] = "brings the reports to the steps that ask GitHub",
        ["report/comment: Comment on the pull request, or replace the comment"] = AskGitHub,
        ["report/comment: github/codeql-action/upload-sarif"] = "reports to GitHub",
        ["retire/announce: Pull request"] = AskGitHub,
        ["security/codeql: github/codeql-action/init"] = "downloads CodeQL",
        ["security/codeql: github/codeql-action/analyze"] = "reports to GitHub",
        ["security/dependencies: actions/dependency-review-action"] = AskGitHub,
        ["security/secrets: gitleaks/gitleaks-action"] = "downloads gitleaks",
        ["site/publish: deployment"] = "publishes to GitHub",
    };
}
