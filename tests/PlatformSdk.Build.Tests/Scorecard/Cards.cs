using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Scorecard;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Tests.Scorecard;

/// <summary>Scorecards of projects on disk.</summary>
internal static class Cards
{
    internal static Card Judge(Project project, FindingList? findings = null, IReadOnlyList<Rule>? rules = null)
    {
        findings ??= new FindingList();
        var options = Options(project);
        var model = PlatformSdk.Build.Tasks.Reading.Model(options, findings).ShouldNotBeNull(Text(findings));
        var user = PlatformSdk.Build.Tasks.Reading.UserFiles(options, findings);
        var rendered = Renderer.Render(model, user, "", findings);
        var context = new RuleContext(model, user, rendered, ChangePlan.None, PlatformSdk.Build.Tasks.Reading.Facts(options, model, findings),
            new Waivers(model.Written.Waivers, options.Day), findings);
        Rules.Run(context, rules ?? Rules.All);
        ChosenChecks.ReportUnknown(model.Service.Platform.Scorecard, findings);
        return Card.Judge(new Subject(context, new RepositoryFiles(project.Folder, project.Folder)));
    }

    internal static GenerationOptions Options(Project project) => new()
    {
        ProjectFolder = project.Folder,
        DescriptionFile = "platform.yaml",
        DefaultsFile = File.Exists(project.PathOf("platform.defaults.yaml")) ? "platform.defaults.yaml" : null,
        IntermediateFolder = project.PathOf("obj"),
        CodeFolder = project.PathOf("obj/Debug"),
        Packages = ["vault", "azure-key-vault", "access"],
        Day = new BuildDay(new DateOnly(2026, 11, 26)),
    };

    internal static string Text(FindingList findings) => string.Join('\n', findings.Ordered().Select(f => $"{f.Span} {f.Code.Id} {f.Message}"));
}
