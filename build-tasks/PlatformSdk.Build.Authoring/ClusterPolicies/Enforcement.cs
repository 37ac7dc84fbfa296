using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>
/// How a cluster enforces a rule in an environment: as the build counts it for a service in use. No date takes part, because a date changes findings
/// and never generated files.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Service">The service in the environment.</param>
/// <param name="Severity">How the rule counts.</param>
internal sealed record Enforcement(ClusterRule Rule, ResolvedService Service, Severity Severity)
{
    private static readonly BuildDay s_never = new(DateOnly.MinValue);

    private static readonly Waivers s_noWaivers = new([], s_never);

    internal string Environment => Service.Environment;

    /// <summary>Refuse or warn, and record both in the audit log.</summary>
    internal IReadOnlyList<string> Actions => Severity switch
    {
        Severity.Error => ["Deny", "Audit"],
        Severity.Warning => ["Warn", "Audit"],
        _ => ["Audit"],
    };

    /// <summary>Whether the rule counts less for this service, because it is experimental or of a tier that the rule spares.</summary>
    internal bool IsMilder => (Rule.Code.Scope is { SparesInternal: true } && Service.Tier == Tier.Internal)
        || SeverityFor(Rule.Code, Service, Service.Lifecycle) is not { } own || own < Severity;

    /// <summary>The environments in which the rule holds.</summary>
    internal static IEnumerable<Enforcement> Everywhere(ClusterRule rule, PlatformModel model) =>
        from service in model.Environments
        where rule.IsOn(service) && RuleContext.HoldsIn(rule.Code, service.Platform.Policy, service.Environment)
        let severity = SeverityFor(rule.Code, service, Lifecycle.Production)
        where severity is not null
        select new Enforcement(rule, service, severity.Value);

    private static Severity? SeverityFor(Code code, ResolvedService service, Lifecycle lifecycle) =>
        new RuleSeverity(service.Platform.Policy, s_noWaivers, lifecycle, s_never).For(code, service.Environment)?.Severity;
}
