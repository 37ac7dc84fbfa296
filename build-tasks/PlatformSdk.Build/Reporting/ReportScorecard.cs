using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Reporting;

/// <summary>The scorecard of the service.</summary>
/// <param name="Overall">The lowest level of the areas; null where one has none.</param>
/// <param name="Areas">The areas with their checks.</param>
/// <param name="Removed">The checks that the organisation removed.</param>
internal sealed record ReportScorecard(string? Overall, IReadOnlyList<ReportArea> Areas, IReadOnlyList<ReportRemovedCheck> Removed)
{
    private static readonly string[] s_levels = [.. Enum.GetValues<ScorecardLevel>().Select(Choice.Word)];

    /// <summary>The level above that of the service; null at the highest.</summary>
    internal string? Next => s_levels.ElementAtOrDefault(Array.IndexOf(s_levels, Overall) + 1);

    /// <summary>The checks that are missing for a level, with those of the levels below first.</summary>
    internal IReadOnlyList<ReportCheck> MissingFor(string level) =>
    [
        .. s_levels.Take(Array.IndexOf(s_levels, level) + 1).SelectMany(one => Areas.SelectMany(area => area.Checks)
            .Where(check => check.Level == one && check.State == ReportCheckState.Missing)),
    ];
}

/// <summary>An area of the scorecard.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level">The level that the service has in it, or null.</param>
/// <param name="Checks">Its checks, by level.</param>
internal sealed record ReportArea(string Name, string? Level, IReadOnlyList<ReportCheck> Checks)
{
    internal int Passed => Checks.Count(check => check.State == ReportCheckState.Passed);

    internal int Applicable => Checks.Count(check => check.State != ReportCheckState.NotApplicable);
}

/// <summary>A check with its answer.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Level">The level that demands it.</param>
/// <param name="Title">The fact.</param>
/// <param name="How">How to get it.</param>
/// <param name="State">The answer.</param>
/// <param name="Place">Where the fact is or would be; null where the check does not apply.</param>
/// <param name="Key">The key to add there, or null.</param>
internal sealed record ReportCheck(string Id, string Level, string Title, string How, ReportCheckState State, ReportPlace? Place, string? Key);

/// <summary>Whether the service passes a check.</summary>
internal enum ReportCheckState
{
    Passed,
    Missing,
    NotApplicable,
}

/// <summary>A check that does not count, why, and where that is set.</summary>
internal sealed record ReportRemovedCheck(string Id, string Reason, ReportPlace Place);
