using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Policy;

/// <summary>What a rule sees, and where it reports.</summary>
/// <param name="Model">What the description means.</param>
/// <param name="User">What the user adds to the objects.</param>
/// <param name="Rendered">The objects and files as they will be.</param>
/// <param name="Plan">What is committed, and what a build changes of it.</param>
/// <param name="Facts">The project and the build.</param>
/// <param name="Waivers">What somebody has agreed to.</param>
/// <param name="Findings">Takes what is found.</param>
internal sealed record RuleContext(
    PlatformModel Model, UserFiles User, Rendered Rendered, ChangePlan Plan, ProjectFacts Facts, Waivers Waivers, FindingList Findings)
{
    private readonly RuleSeverity _severity = new(Model.Service.Platform.Policy, Waivers);

    /// <summary>The environments whose files are written: a release writes those of one.</summary>
    internal IEnumerable<ResolvedService> Environments => Model.Environments.Where(e => Plan.Covers(e.Environment));

    /// <summary>Reports at the description as a whole.</summary>
    internal void Report(Code code, string message) => Report(code, Span.Of(Facts.DescriptionFile), message);

    /// <summary>Reports at a place. The one way to a finding, so that every rule is counted by the same severities and waivers.</summary>
    internal void Report(Code code, Span place, string message)
    {
        if (_severity.Of(code) is { } counted && (Facts.Verify || counted > Severity.Message || !code.IsForPlatformTeam))
            Findings.Add(code, place, message, counted == code.Severity ? null : counted);
    }
}
