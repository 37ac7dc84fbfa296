using System.Globalization;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Reporting;

namespace PlatformSdk.Build.Tasks;

/// <summary>The result of a generation, or what locked mode would have done.</summary>
/// <param name="Plan">The changes to the committed files.</param>
/// <param name="Since">The changes since the commit that PlatformBase names; without one, the same.</param>
/// <param name="Promotion">The environments in the order of promotion.</param>
internal sealed record Generated(ChangePlan Plan, ChangePlan Since, IReadOnlyList<string> Promotion)
{
    private const int MostLines = 2;

    internal static readonly Generated Nothing = new(ChangePlan.None, ChangePlan.None, []);

    /// <summary>What the build knows, where there is something to report.</summary>
    internal Report? Report { get; init; }

    /// <summary>The changed files.</summary>
    internal IReadOnlyList<Change> Changes => Plan.Changes;

    /// <summary>A description of the changes, the most important first.</summary>
    /// <param name="most">The number of lines; the last one counts what does not fit.</param>
    internal IEnumerable<string> Lines(int most) => ChangeReport.Lines(Since, Promotion, most);

    /// <summary>
    /// The lines of the build log, at most five: what was done or refused, what changes, what it costs, and where the rest is. None when nothing
    /// changed.
    /// </summary>
    /// <param name="options">The options of the build.</param>
    internal IEnumerable<string> Log(GenerationOptions options)
    {
        if (Report is not { } report || !(report.HasChanges || Errors > 0 || options.OnlyReports))
            yield break;
        yield return $"  {options.DescriptionFile} -> {Summary(options)}";
        foreach (var line in Lines(MostLines))
            yield return $"    {line}";
        if (CostText.Line(report) is { } cost)
            yield return $"    {cost}";
        yield return $"    report: {options.Shown(ReportFiles.ForPeople)}";
    }

    private int Errors => Report!.Open.Count(f => f.Severity == Severity.Error);

    /// <summary>The result in one line: what is refused, or what was written.</summary>
    private string Summary(GenerationOptions options) =>
        Errors is > 0 and var errors
            ? string.Create(CultureInfo.InvariantCulture, $"refused with {errors} error{(errors == 1 ? "" : "s")}{(options.Locked ? ""
                : "; no generated file was changed")}")
            : Report!.Base.Commit is { } commit ? $"{Files(Since.Changes.Count)} changed since {commit[..Math.Min(commit.Length, 8)]}"
            : options.OnlyReports ? $"{Files(Changes.Count)} would change" : ChangeSummary.Summarize(Changes);

    private static string Files(int number) => number == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{number} files");
}
