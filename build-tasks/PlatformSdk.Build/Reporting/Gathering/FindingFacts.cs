using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;

namespace PlatformSdk.Build.Reporting.Gathering;

/// <summary>The findings of the log, joined with what the rules know about theirs.</summary>
internal static class FindingFacts
{
    /// <param name="findings">Those of the build log.</param>
    /// <param name="found">Those of the rules.</param>
    /// <param name="waivers">The waivers by their rule.</param>
    /// <param name="places">The places in the repository.</param>
    internal static IReadOnlyList<ReportFinding> Collect(
        FindingList findings, IReadOnlyList<RuleFinding> found, IReadOnlyDictionary<string, ReportWaiver> waivers, Places places)
    {
        var ofRules = found.GroupBy(f => f.Finding).ToDictionary(same => same.Key, same => same.First());
        var all = findings.Ordered().Concat(found.Where(f => !f.IsLogged).Select(f => f.Finding)).Distinct();
        return
        [
            .. all.Select(finding => ofRules.TryGetValue(finding, out var rule)
                ? new ReportFinding(finding.Code, rule.Unwaived, finding.Message, places.At(finding.Span))
                {
                    Environments = rule.Environments,
                    Waiver = rule.Waiver is { } waiver ? waivers.GetValueOrDefault(waiver.Rule) : null,
                    IsNote = !rule.IsLogged || (finding.Severity == Severity.Message && finding.Code.IsForPlatformTeam),
                }
                : new ReportFinding(finding.Code, finding.Severity, finding.Message, places.At(finding.Span)))
                .OrderByDescending(f => f.Severity)
                .ThenBy(f => f.Place.File, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Place.Column)
                .ThenBy(f => f.Code.Id, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
        ];
    }
}
