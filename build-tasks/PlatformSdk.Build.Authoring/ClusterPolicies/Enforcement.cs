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
/// <param name="Services">The services in the environment, at least one.</param>
/// <param name="Subject">The name of the folder's subject.</param>
/// <param name="Severity">How the rule counts.</param>
/// <param name="IsOwn">Whether it judges the objects of the services, by their label; else those that are of no service.</param>
internal sealed record Enforcement(ClusterRule Rule, IReadOnlyList<ResolvedService> Services, string Subject, Severity Severity, bool IsOwn)
{
    /// <summary>First those of no service.</summary>
    internal static readonly IReadOnlyList<bool> Both = [false, true];

    private static readonly BuildDay s_never = new(DateOnly.MinValue);

    private static readonly Waivers s_noWaivers = new([], s_never);

    internal string Environment => Services[0].Environment;

    /// <summary>The end of a name, which no other subject or environment has.</summary>
    internal string Suffix => SuffixOf(Environment, Subject, IsOwn);

    /// <summary>The values of all services, each once.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Lists => Services.SelectMany(service => Rule.Lists(service, IsOwn))
        .GroupBy(list => list.Key).ToDictionary(list => list.Key, list => (IReadOnlyList<string>)[.. list.SelectMany(one => one.Value).Distinct()]);

    /// <summary>Refuse or warn, and record both in the audit log.</summary>
    internal IReadOnlyList<string> Actions => Severity switch
    {
        Severity.Error => ["Deny", "Audit"],
        Severity.Warning => ["Warn", "Audit"],
        _ => ["Audit"],
    };

    /// <summary>The services for which the rule counts less, because they are experimental or of a tier that the rule spares.</summary>
    internal IEnumerable<string> Milder => Services.Where(service => IsOwn
        && ((Rule.Code.Scope is { SparesInternal: true } && service.Tier == Tier.Internal)
            || SeverityFor(Rule.Code, service, service.Lifecycle) is not { } own || own < Severity)).Select(service => service.Name);

    internal static string SuffixOf(string environment, string subject, bool isOwn) => isOwn ? $"{environment}.{subject}" : environment;

    /// <summary>The environments in which the rule holds.</summary>
    internal static IEnumerable<Enforcement> Everywhere(ClusterRule rule, PolicySubject subject) =>
        from environment in subject.Environments
        let services = subject.In(environment).Where(service =>
            rule.IsOn(service) && RuleContext.HoldsIn(rule.Code, service.Platform.Policy, service.Environment)).ToList()
        let severity = services.Max(service => SeverityFor(rule.Code, service, Lifecycle.Production))
        where severity is not null
        from isOwn in Both
        select new Enforcement(rule, services, subject.Name, severity.Value, isOwn);

    private static Severity? SeverityFor(Code code, ResolvedService service, Lifecycle lifecycle) =>
        new RuleSeverity(service.Platform.Policy, s_noWaivers, lifecycle, s_never).For(code, service.Environment)?.Severity;
}
