using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

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
    private readonly RuleSeverity _severity = new(Model.Service.Platform.Policy, Waivers, Model.Service.Lifecycle, Facts.Day);

    private (RuleContext? Of, IReadOnlyList<RuleEnvironment> All) _covered = (null, []);

    /// <summary>Everything that the rules found, also what the build log leaves out.</summary>
    internal List<RuleFinding> Found { get; } = [];

    /// <summary>The changes since the commit that PlatformBase names; without one, those that the build makes to the committed files.</summary>
    internal ChangePlan Since { get; init; } = Plan;

    /// <summary>Whether a rule looks at the service at all: it holds in one of the environments, and is not off there.</summary>
    internal bool Judges(Code code) => code.Scope is null
        ? _severity.For(code, null) is not null
        : Environments.Any(e => Holds(code, e) && _severity.For(code, e.Environment) is not null);

    /// <summary>The environments whose files are written, as rules see them: each rule asks for the same pods again.</summary>
    internal IReadOnlyList<RuleEnvironment> Covered
    {
        get
        {
            // A copy of the context has environments of its own.
            if (!ReferenceEquals(_covered.Of, this))
                _covered = (this, [.. Rendered.Environments.Where(IsCovered).Select(e => new RuleEnvironment(this, e))]);
            return _covered.All;

            bool IsCovered(RenderedEnvironment environment) => Plan.Covers(environment.Service.Environment);
        }
    }

    /// <summary>The environments whose files are written: all, or the one of a release.</summary>
    internal IEnumerable<ResolvedService> Environments => Model.Environments.Where(e => Plan.Covers(e.Environment));

    /// <summary>The place of what the service lacks: its name in the description, which an editor can open.</summary>
    internal Span Whole => Model.Written.At[IdentityKeys.Name] is { IsWritten: true, OfName: { Line: > 0 } name } ? name
        : Span.WholeFile(Facts.DescriptionFile);

    /// <summary>Reports at the description file as a whole.</summary>
    internal void Report(Code code, string message) => Report(code, Span.WholeFile(Facts.DescriptionFile), message);

    /// <summary>Reports at a place, in no environment in particular.</summary>
    internal void Report(Code code, Span place, string message)
    {
        if (_severity.For(code, null) is { } judgement)
            Add(code, place, message, judgement, []);
    }

    /// <summary>Looks for breaches of a rule of policy in each environment in which it holds, with all patches and extra objects applied.</summary>
    internal void InEach(Code code, Func<RuleEnvironment, IEnumerable<Breach>> find)
    {
        var breaches =
            from environment in Covered
            where Holds(code, environment.Service)
            let judgement = _severity.For(code, environment.Service.Environment)
            where judgement is not null
            from breach in find(environment)
            select (breach, judgement, environment.Service.Environment);
        foreach (var same in breaches.GroupBy(b => (b.breach, b.judgement)).ToList())
        {
            var names = same.Select(b => b.Environment).Distinct().ToList();
            var where = names.Count == Covered.Count ? "" : $"In {Shorten.Names(names)}: ";
            Add(code, same.Key.breach.Place, where + same.Key.breach.Message, same.Key.judgement, names);
        }
    }

    /// <summary>A rule that the platform team sets for an environment holds there, whatever the environment's name suggests.</summary>
    internal static bool HoldsIn(Code code, PolicyDescription policy, string environment) =>
        policy.Rules.GetValueOrDefault(code.Id)?.Environments.ContainsKey(environment) == true
        || code.Scope?.Where switch
        {
            RuleWhere.Production => ProductionEnvironments.Contain(environment),
            RuleWhere.OutsideDev => !DevEnvironments.Contain(environment),
            _ => true,
        };

    private static bool Holds(Code code, ResolvedService service) =>
        (code.Scope is not { SparesInternal: true } || service.Tier != Tier.Internal)
        && HoldsIn(code, service.Platform.Policy, service.Environment);

    /// <summary>This is the only way to report, so severities and waivers apply to every rule.</summary>
    private void Add(Code code, Span place, string message, Judgement judgement, IReadOnlyList<string> environments)
    {
        if (judgement.Waiver is { } waiver)
            Waivers.Hide(waiver, place);
        var isLogged = Facts.Verify || !(judgement.IsQuiet || (judgement.Severity == Severity.Message && code.IsForPlatformTeam));
        var finding = new Finding(code, place, judgement.Complete(message), judgement.Severity == code.Severity ? null : judgement.Severity);
        Found.Add(new RuleFinding(finding, environments, judgement.Unwaived, judgement.Waiver, isLogged));
        if (isLogged)
            Findings.Add(finding);
    }
}
