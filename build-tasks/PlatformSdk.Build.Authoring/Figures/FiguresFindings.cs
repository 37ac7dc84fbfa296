using PlatformSdk.Build.Authoring.Figures.History;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Figures;

/// <summary>What a reader of the figures must know: a figure that is missing, and one that rests on a guess.</summary>
internal static class FiguresFindings
{
    internal static void Report(SystemFigures figures, string project, string error, FindingList findings)
    {
        if (figures.Gap == HistoryGap.Shallow)
            findings.Add(FiguresCodes.Shallow, Span.WholeFile(project),
                "The clone is shallow, so figures of delivery would be wrong and are left out. Run 'git fetch --unshallow'.");
        else if (figures.Gap != HistoryGap.None)
            findings.Add(FiguresCodes.NoHistory, Span.WholeFile(project),
                $"There is no history, so figures of delivery are left out: {Why(figures.Gap, error)}.");
        if (figures.CorrectedClocks > 0)
            findings.Add(FiguresCodes.WrongClock, Span.WholeFile(project),
                $"{figures.CorrectedClocks} commit{(figures.CorrectedClocks == 1 ? " has a time" : "s have times")} before or after the commits "
                + "around. The time of the commit before is used.");
        foreach (var service in figures.Services)
        {
            foreach (var (environment, deployments) in service.Environments)
            {
                var unknown = deployments.Count(one => one.IsFromUnknownCommit && figures.Period.Contains(one.Time));
                if (unknown > 0)
                    findings.Add(FiguresCodes.UnknownCommit, service.Service.At(Span.WholeFile(Releases.FileOf(environment))),
                        $"{unknown} release{(unknown == 1 ? " was" : "s were")} built from a commit that this branch does not contain, so the lead "
                        + "time is unknown. Release commits of the main branch.");
            }
        }
    }

    private static string Why(HistoryGap gap, string error) => gap switch
    {
        HistoryGap.NoRepository => "the folder is in no git repository",
        HistoryGap.NoGit => "git is not on the PATH",
        _ => $"git says '{Shorten.Text(error)}'",
    };
}
