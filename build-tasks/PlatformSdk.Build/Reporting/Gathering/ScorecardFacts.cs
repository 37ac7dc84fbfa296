using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Scorecard;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>The scorecard of the service, with places in the repository.</summary>
internal static class ScorecardFacts
{
    internal static ReportScorecard Collect(RuleContext context, RepositoryFiles files)
    {
        var (card, places) = (Card.Judge(new Subject(context, files)), new Places(context.Model.Service.ProjectPath));
        return new ReportScorecard(Word(card.Overall),
            [
                .. Enum.GetValues<ScorecardArea>().Select(area => new ReportArea(Choice.Word(area), Word(card.LevelOf(area)),
                    [.. card.Checks.Where(c => c.Check.Area == area).Select(c => Check(c, places))])),
            ],
            [.. card.Removed.Select(check => new ReportRemovedCheck(check.Id, check.Reason, places.At(check.Place)))]);
    }

    private static ReportCheck Check(JudgedCheck judged, Places places) => new(judged.Check.Id, Choice.Word(judged.Check.Level), judged.Check.Title,
        judged.Check.How, (ReportCheckState)judged.Answer.State, judged.Answer.State == CheckState.NotApplicable
            ? null
            : places.At(judged.Answer.Place),
        judged.Answer.Key);

    private static string? Word(ScorecardLevel? level) => level is { } reached ? Choice.Word(reached) : null;
}
