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
/// <param name="IsOwn">Whether it judges the objects of the service, by their label; else those that are of no service.</param>
internal sealed record Enforcement(ClusterRule Rule, ResolvedService Service, Severity Severity, bool IsOwn)
{
    /// <summary>First those of no service.</summary>
    internal static readonly IReadOnlyList<bool> Both = [false, true];

    private static readonly BuildDay s_never = new(DateOnly.MinValue);

    private static readonly Waivers s_noWaivers = new([], s_never);

    internal string Environment => Service.Environment;

    /// <summary>The end of a name, which no other service or environment has: neither contains a dot.</summary>
    internal string Suffix => SuffixOf(Service, IsOwn);

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Lists => Rule.Lists(Service, IsOwn);

    /// <summary>Refuse or warn, and record both in the audit log.</summary>
    internal IReadOnlyList<string> Actions => Severity switch
    {
        Severity.Error => ["Deny", "Audit"],
        Severity.Warning => ["Warn", "Audit"],
        _ => ["Audit"],
    };

    /// <summary>Whether the rule counts less for this service, because it is experimental or of a tier that the rule spares.</summary>
    internal bool IsMilder => IsOwn && ((Rule.Code.Scope is { SparesInternal: true } && Service.Tier == Tier.Internal)
        || SeverityFor(Rule.Code, Service, Service.Lifecycle) is not { } own || own < Severity);

    internal static string SuffixOf(ResolvedService service, bool isOwn) =>
        isOwn ? $"{service.Environment}.{service.Name}" : service.Environment;

    /// <summary>The environments in which the rule holds.</summary>
    internal static IEnumerable<Enforcement> Everywhere(ClusterRule rule, PlatformModel model) =>
        from service in model.Environments
        where rule.IsOn(service) && RuleContext.HoldsIn(rule.Code, service.Platform.Policy, service.Environment)
        let severity = SeverityFor(rule.Code, service, Lifecycle.Production)
        where severity is not null
        from isOwn in Both
        select new Enforcement(rule, service, severity.Value, isOwn);

    private static Severity? SeverityFor(Code code, ResolvedService service, Lifecycle lifecycle) =>
        new RuleSeverity(service.Platform.Policy, s_noWaivers, lifecycle, s_never).For(code, service.Environment)?.Severity;
}
