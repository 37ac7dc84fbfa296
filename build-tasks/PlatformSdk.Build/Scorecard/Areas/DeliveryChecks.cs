using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Advice;
using static PlatformSdk.Build.Scorecard.Facts;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Whether a change reaches production often, safely and by the usual way.</summary>
internal static class DeliveryChecks
{
    internal static readonly IReadOnlyList<Check> All =
    [
        new("delivery/pipeline", ScorecardLevel.Bronze, "A pipeline builds every change",
            "Add a workflow: 'dotnet new platform-service' writes one.",
            File(".github/workflows/build.yml", IsPipeline)),
        new("delivery/production", ScorecardLevel.Bronze, "The service has an environment of production",
            "Add 'production' to 'environments'.",
            Has(e => ProductionEnvironments.Contain(e.Service.Environment))),
        new("delivery/test-environment", ScorecardLevel.Bronze, "A change is tried in another environment first",
            "Add an environment such as dev or staging to 'environments'.",
            Has(e => !ProductionEnvironments.Contain(e.Service.Environment))),
        new("delivery/tests", ScorecardLevel.Bronze, "The repository has tests",
            "Add a test project under tests/.",
            File("tests/", path => path.EndsWith("Tests.csproj", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith("Test.csproj", StringComparison.OrdinalIgnoreCase))),
        new("delivery/sdk-version", ScorecardLevel.Bronze, "Every machine builds with the same SDK",
            "Add global.json at the root of the repository.", File("global.json", path => path == "global.json")),
        new("delivery/ignored-output", ScorecardLevel.Bronze, "Build output stays out of the repository",
            "Add .gitignore with bin/ and obj/.", File(".gitignore", path => path == ".gitignore")),

        new("delivery/released", ScorecardLevel.Silver, "A release is recorded for production",
            "Release with -t:PlatformRelease -p:PlatformEnvironment=production.",
            InEach(e => e.Service.IsReleased, (_, e) => (Span.WholeFile($"deploy/releases/{e.Service.Environment}.yaml"), null))),
        new("delivery/registry", ScorecardLevel.Silver, "Images have a registry",
            "Ask the platform team to set 'imageRegistry'.", Set("imageRegistry", s => s.Platform.ImageRegistry is not null)),
        new("delivery/gitops", ScorecardLevel.Silver, "Argo CD applies the manifests",
            "Ask the platform team to set 'gitops'.", Set("gitops", s => s.Platform.GitOps is not null)),
        new("delivery/code-owners", ScorecardLevel.Silver, "Changes are reviewed by the owners",
            "Add a CODEOWNERS file at the root of the repository, in .github/ or in .gitlab/.",
            File("CODEOWNERS", path => path is "CODEOWNERS" or ".github/CODEOWNERS" or ".gitlab/CODEOWNERS" or "docs/CODEOWNERS")),
        new("delivery/migrations", ScorecardLevel.Silver, "A release brings the changes of its database's schema",
            "Set 'migrations: { scripts: db/migrations }' on the need.",
            InEach(e => Unmigrated(e) is null, (subject, e) => subject.PlaceOf(e, Unmigrated(e) is { } need ? $"needs.{need}.migrations" : "needs"))
                .Where(subject => Applies.Schemas(subject.Service).Any())),
        new("delivery/lifecycle", ScorecardLevel.Silver, "The service says that it is in production",
            "Set 'lifecycle: production'.", Set("lifecycle", s => s.Lifecycle == Lifecycle.Production)),

        new("delivery/canary", ScorecardLevel.Gold, "A new version meets a part of the users first",
            "Set 'rollout: canary': see docs/how-to/move-to-a-canary.md.",
            Set("rollout", Rollouts.IsCanary).Where(Applies.ToRunning)),
        new("delivery/previews", ScorecardLevel.Gold, "Each pull request gets an environment of its own",
            "Set 'repository' to one on GitHub, GitLab or Azure DevOps, and add an environment such as dev.",
            subject => subject.All.Any(e => e.Service.HasPreviews)
                ? Answer.Passed(Span.WholeFile("deploy/gitops/application-set-preview.yaml"))
                : subject.All is [var first, ..] && subject.PlaceOf(first, "repository") is var (place, key)
                    ? Answer.Missing(place, key) : Answer.DoesNotApply),
        new("delivery/safe-migrations", ScorecardLevel.Gold, "No script breaks the version that still runs",
            "Split the change into two releases: first add, later remove.",
            Holds(MigrationCodes.Breaks).Where(subject => subject.Context.Facts.Migrations.Count > 0)),
        new("delivery/no-patches", ScorecardLevel.Gold, "The manifests are the generated ones, without patches",
            "Use a key instead of the patch, or ask the platform team for one.",
            subject => subject.Context.User.Patches is [var patch, ..]
                ? Answer.Missing(patch.Span)
                : Answer.Passed(Span.WholeFile(subject.Context.Facts.DescriptionFile))),
        new("delivery/current-scaffold", ScorecardLevel.Gold, "The project was created or upgraded by the current version",
            "Run 'dotnet build -t:PlatformUpgrade' in the project, build, and commit the result.",
            subject => subject.Context.Facts.Scaffold is not { } scaffold ? Answer.DoesNotApply
                : OlderScaffold.News(scaffold, subject.Context.Facts.Sdk) is null
                    ? Answer.Passed(Span.WholeFile(scaffold.File)) : Answer.Missing(Span.WholeFile(scaffold.File))),
        new("delivery/style", ScorecardLevel.Gold, "Every editor formats code alike",
            "Add .editorconfig at the root of the repository.", File(".editorconfig", path => path == ".editorconfig")),
    ];

    private static bool IsPipeline(string path) =>
        path is ".gitlab-ci.yml" or "azure-pipelines.yml" or "Jenkinsfile"
        || (path.StartsWith(".github/workflows/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal))
        || (path.StartsWith(".github/workflows/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
        || path.StartsWith(".azuredevops/", StringComparison.Ordinal);

    private static Func<Subject, Answer> Has(Func<RuleEnvironment, bool> passes) => subject =>
    {
        if (subject.All.Count == 0)
            return Answer.DoesNotApply;
        var found = subject.All.FirstOrDefault(passes);
        var (place, key) = subject.PlaceOf(found ?? subject.All[0], "environments");
        return found is null ? Answer.Missing(place, key) : Answer.Passed(place);
    };

    private static string? Unmigrated(RuleEnvironment environment) =>
        Applies.Schemas(environment.Service).FirstOrDefault(need => need.Description.Migrations is null)?.Name;
}
