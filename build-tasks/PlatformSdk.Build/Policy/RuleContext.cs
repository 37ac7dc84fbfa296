using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Policy;

/// <summary>The input of a rule, and its way to report.</summary>
/// <param name="Model">The resolved description.</param>
/// <param name="User">The user's patches and objects.</param>
/// <param name="Rendered">The rendered objects and files.</param>
/// <param name="Plan">The committed files, and the changes that a build makes to them.</param>
/// <param name="Facts">Facts about the project and the build.</param>
/// <param name="Waivers">The waivers in the description.</param>
/// <param name="Findings">Receives findings.</param>
internal sealed record RuleContext(
    PlatformModel Model, UserFiles User, Rendered Rendered, ChangePlan Plan, ProjectFacts Facts, Waivers Waivers, FindingList Findings)
{
    private readonly RuleSeverity _severity = new(Model.Service.Platform.Policy, Waivers);

    /// <summary>The environments whose files are written: all, or the one of a release.</summary>
    internal IEnumerable<ResolvedService> Environments => Model.Environments.Where(e => Plan.Covers(e.Environment));

    /// <summary>Reports at the description file as a whole.</summary>
    internal void Report(Code code, string message) => Report(code, Span.WholeFile(Facts.DescriptionFile), message);

    /// <summary>Reports at a place. This is the only way to report, so severities and waivers apply to every rule.</summary>
    internal void Report(Code code, Span place, string message)
    {
        if (_severity.SeverityFor(code) is { } counted && (Facts.Verify || counted > Severity.Message || !code.IsForPlatformTeam))
            Findings.Add(code, place, message, counted == code.Severity ? null : counted);
    }
}
