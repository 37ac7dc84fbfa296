using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Scorecard;

/// <summary>The checks that count for an organisation: those of the SDK, less what it removes, in the levels that it sets, and its rules.</summary>
internal static class ChosenChecks
{
    private static readonly IReadOnlyList<string> Ids = [.. Checks.All.Select(check => check.Id)];

    /// <summary>They are in the order of areas and levels, as the SDK's own are.</summary>
    internal static IEnumerable<Check> For(Subject subject)
    {
        var set = subject.Service.Platform.Scorecard;
        return set.Remove.Count + set.Levels.Count + set.Add.Count == 0 ? Checks.All : Changed(set, subject);
    }

    private static IEnumerable<Check> Changed(ScorecardDescription set, Subject subject) => Checks.All
        .Where(check => !set.Remove.ContainsKey(check.Id))
        .Select(check => set.Levels.TryGetValue(check.Id, out var level) ? check with { Level = level } : check)
        .Concat(set.Add.Select(rule => FromRule(rule.Key, rule.Value, subject)))
        .OrderBy(check => check.Area).ThenBy(check => check.Level);

    internal static IReadOnlyList<RemovedCheck> Removed(ScorecardDescription set) =>
    [
        .. set.Remove.Where(check => Ids.Contains(check.Key))
            .Select(check => new RemovedCheck(check.Key, check.Value, set.At[ScorecardKeys.Remove][check.Key].OfName)),
    ];

    /// <summary>Reports ids and codes that do not exist, like an unknown key.</summary>
    internal static void ReportUnknown(ScorecardDescription set, FindingList findings)
    {
        Report(set.Remove.Keys, ScorecardKeys.Remove, Ids, areAlike: false);
        Report(set.Levels.Keys, ScorecardKeys.Levels, Ids, areAlike: false);
        Report(set.Add.Keys.Where(code => !RuleNames.IsForeign(code)), ScorecardKeys.Add, RuleNames.Counted, areAlike: true);

        void Report(IEnumerable<string> names, Key map, IReadOnlyList<string> known, bool areAlike)
        {
            foreach (var name in names.Except(known))
                UnknownName.Report(name, set.At[map][name].OfName, $"scorecard.{map.Name}", known, findings, areAlike);
        }
    }

    private static Check FromRule(string code, AddedCheck place, Subject subject)
    {
        var own = subject.Context.Facts.Own.Rules.Values.FirstOrDefault(rule => rule.Code == code);
        var known = PolicyCodes.All.Concat(OwnRuleCodes.All).FirstOrDefault(one => one.Id == code)
            ?? (own is null ? null : new Code(code, own.Severity, own.Title, own.Cause, "", own.Fix));
        return new Check($"{Choice.Word(place.Area)}/{code}", place.Level, known is null ? $"The rule {code} reports nothing"
            : $"No finding: {known.Title}", known?.Fix ?? "", known is null ? _ => Answer.DoesNotApply : Facts.Holds(known));
    }
}
