using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Settings;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Reporting;
using PlatformSdk.Build.Reporting.Gathering;
using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Authoring.Systems.Members;

/// <summary>
/// The scorecard of each service as its own build shows it, from what a system knows: not the packages of its project, so not the organization's own
/// rules. Rules that compare with the committed files find nothing.
/// </summary>
internal sealed class ServiceScorecard(RepositoryRoot repository)
{
    // The folders above the services are the same for all.
    private readonly Dictionary<string, IReadOnlyList<string>> _listed = new(StringComparer.Ordinal);

    internal ReportScorecard Collect(GenerationOptions project, PlatformModel model, UserFiles user, Rendered rendered)
    {
        var quiet = new FindingList();
        var facts = new ProjectFacts
        {
            DescriptionFile = project.DescriptionFile,
            Drills = Reading.LastDrills(project, model, quiet),
            Settings = new AppSettings(project.ProjectFolder),
            Day = project.Day,
        };
        var context = new RuleContext(model, user, rendered, ChangePlan.None, facts, new Waivers(model.Written.Waivers, project.Day), quiet);
        // An organization can count any rule.
        Rules.Run(context, model.Service.Platform.Scorecard.Add.Count == 0 ? Rules.Counted : Rules.All);
        return ScorecardFacts.Collect(context, new RepositoryFiles(project.ProjectFolder, repository.Folder, _listed));
    }
}
