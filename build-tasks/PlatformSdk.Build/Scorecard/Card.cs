using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Scorecard;

/// <summary>The scorecard of a service: every check that counts, with its answer, by area and level.</summary>
/// <param name="Checks">The checks, in the order of areas and levels.</param>
/// <param name="Removed">The checks that the organisation removed, with its reasons.</param>
internal sealed record Card(IReadOnlyList<JudgedCheck> Checks, IReadOnlyList<RemovedCheck> Removed)
{
    private static readonly ScorecardLevel[] s_levels = Enum.GetValues<ScorecardLevel>();
    private static readonly ScorecardArea[] s_areas = Enum.GetValues<ScorecardArea>();

    internal static Card Judge(Subject subject) => new(
        [.. ChosenChecks.For(subject).Select(check => new JudgedCheck(check, check.Test(subject)))],
        ChosenChecks.Removed(subject.Service.Platform.Scorecard));

    /// <summary>The highest level whose applicable checks, and those of the levels below, all pass; null without any.</summary>
    internal ScorecardLevel? LevelOf(ScorecardArea area)
    {
        var reached = s_levels.Length;
        foreach (var (check, answer) in Checks)
        {
            if (check.Area == area && answer.State == CheckState.Missing)
                reached = Math.Min(reached, Array.IndexOf(s_levels, check.Level));
        }

        return reached == 0 ? null : s_levels[reached - 1];
    }

    /// <summary>The level of the service: the lowest of its areas; null when an area has none.</summary>
    internal ScorecardLevel? Overall => s_areas.Select(LevelOf).MinBy(level => level is { } reached ? (int)reached : -1);
}

/// <summary>A check with its answer.</summary>
internal sealed record JudgedCheck(Check Check, Answer Answer);

/// <summary>A check that does not count, why, and where that is set.</summary>
internal sealed record RemovedCheck(string Id, string Reason, Span Place);
