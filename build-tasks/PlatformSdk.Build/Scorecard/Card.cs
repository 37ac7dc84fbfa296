using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Scorecard;

/// <summary>The scorecard of a service: every check that counts, with its answer, by area and level.</summary>
/// <param name="Checks">The checks, in the order of areas and levels.</param>
/// <param name="Removed">The checks that the organisation removed, with its reasons.</param>
internal sealed record Card(IReadOnlyList<JudgedCheck> Checks, IReadOnlyList<RemovedCheck> Removed)
{
    internal static Card Judge(Subject subject) => new(
        [
            .. ChosenChecks.For(subject).OrderBy(check => check.Area).ThenBy(check => check.Level)
                .Select(check => new JudgedCheck(check, check.Test(subject))),
        ],
        ChosenChecks.Removed(subject.Service.Platform.Scorecard));

    /// <summary>The highest level whose applicable checks, and those of the levels below, all pass; null without any.</summary>
    internal ScorecardLevel? LevelOf(ScorecardArea area) => Enum.GetValues<ScorecardLevel>()
        .TakeWhile(level => Checks.Where(c => c.Check.Area == area && c.Check.Level == level).All(c => c.Answer.State != CheckState.Missing))
        .Select(level => (ScorecardLevel?)level).LastOrDefault();

    /// <summary>The level of the service: the lowest of its areas; null when an area has none.</summary>
    internal ScorecardLevel? Overall => Enum.GetValues<ScorecardArea>().Select(LevelOf).MinBy(level => level is { } reached ? (int)reached : -1);
}

/// <summary>A check with its answer.</summary>
internal sealed record JudgedCheck(Check Check, Answer Answer);

/// <summary>A check that does not count, why, and where that is set.</summary>
internal sealed record RemovedCheck(string Id, string Reason, Span Place);
