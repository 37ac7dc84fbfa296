using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Waiving;

/// <summary>
/// The codes of the organisation's own rules in <c>policy.rules</c>, <c>scorecard.add</c> and <c>waivers</c>. Where its package is not referenced
/// those in the defaults are ignored with a note, because they are for all services, and a waiver is reported. Where it is, a code with the prefix
/// of its rules that none of them has is a typo.
/// </summary>
internal static class ForeignRules
{
    internal static void Check(RuleContext context)
    {
        var (policy, scorecard) = (context.Model.Service.Platform.Policy, context.Model.Service.Platform.Scorecard);
        var written = policy.Rules.Keys.Select(code => (Code: code, Place: policy.At[PolicyKeys.Rules][code].OfName, IsWaiver: false))
            .Concat(scorecard.Add.Keys.Select(code => (Code: code, Place: scorecard.At[ScorecardKeys.Add][code].OfName, IsWaiver: false)))
            .Concat(context.Waivers.All.Select(waiver => (Code: waiver.Rule, Place: waiver.At[WaiverKeys.Rule].OfValue, IsWaiver: true)));
        var known = context.Facts.OwnRules;
        foreach (var (code, place, isWaiver) in written.Where(w => RuleNames.IsForeign(w.Code) && !known.Contains(w.Code)))
        {
            // A rule that cannot be created has no code; that is not a mistake of the service.
            if (context.Facts.Own.IsComplete && known.Any(own => Prefix(own) == Prefix(code)))
                context.Findings.Add(DescriptionCodes.BadChoice, place,
                    $"No package has a rule {code}.{Suggestion.For(code, known)} Correct it, or remove it.");
            else if (isWaiver && context.Facts.Own.IsComplete)
                context.Report(PolicyCodes.UnknownOwnRule, place,
                    $"The waiver for {code} has no effect: no referenced package has rules with its prefix. Reference the package, or delete it.");
            else
                context.Findings.Note($"{place.File}: {code} is ignored, because no referenced package has rules with its prefix");
        }
    }

    private static string Prefix(string code) => code.TrimEnd([.. "0123456789"]);
}
