using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>The input of a check, and its way to report: at a place in a service, with the severity and the waivers that hold there.</summary>
internal sealed class SystemContext(SystemModel system, BuildDay day, FindingList findings)
{
    private readonly Dictionary<SystemService, (Waivers Waivers, RuleSeverity Severity)> _judges = new(ReferenceEqualityComparer.Instance);

    internal SystemModel System => system;

    internal FindingList Findings => findings;

    internal BuildDay Day => day;

    /// <summary>The calls of members to services that are known, each with the key of the need.</summary>
    internal IEnumerable<Call> Calls => system.Services.SelectMany(CallsFrom);

    /// <summary>Of services that clash, those at which it is reported: the members, without the first where all are.</summary>
    internal IEnumerable<SystemService> ToReport(IReadOnlyList<SystemService> same) =>
        same.All(system.IsMember) ? same.Skip(1) : same.Where(system.IsMember);

    internal Waivers WaiversOf(SystemService service) => Judge(service).Waivers;

    /// <summary>Reports in no environment in particular.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="service">The service whose owner can fix it.</param>
    /// <param name="place">The place in a file of the service.</param>
    /// <param name="message">What is wrong, and how to fix it.</param>
    /// <param name="own">The severity of this finding, where it differs from the rule's and the platform team sets none.</param>
    internal void Report(Code code, SystemService service, Span place, string message, Severity? own = null)
    {
        if (Judge(service).Severity.For(own is { } other ? code with { Severity = other } : code, null) is not { } judgement)
            return;
        if (judgement.Waiver is { } waiver)
            WaiversOf(service).Hide(waiver, place);
        findings.Add(new Finding(code, service.At(place), judgement.Complete(message),
            judgement.Severity == code.Severity ? null : judgement.Severity));
    }

    /// <summary>Reports in some environments of the service.</summary>
    internal void Report(Code code, SystemService service, IReadOnlyCollection<string> environments, Span place, string message, Severity? own = null)
    {
        if (environments.Count > 0)
            Report(code, service, place, Where(service, environments) + message, own);
    }

    private static string Where(SystemService service, IReadOnlyCollection<string> environments) =>
        environments.Count == service.Model.Environments.Count ? "" : $"In {Shorten.Names(environments)}: ";

    private IEnumerable<Call> CallsFrom(SystemService caller) =>
        from need in caller.Model.Service.Needs
        where need.Type == NeedTypes.Service && system.Known.ContainsKey(need.Name)
        select new Call(caller, need, system.Known[need.Name]);

    private (Waivers Waivers, RuleSeverity Severity) Judge(SystemService service)
    {
        if (_judges.TryGetValue(service, out var judge))
            return judge;
        var (written, resolved) = (service.Model.Written, service.Model.Service);
        var waivers = new Waivers(written.Waivers, day);
        return _judges[service] = (waivers, new RuleSeverity(resolved.Platform.Policy, waivers, resolved.Lifecycle, day));
    }
}
