using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>
/// The severity of a rule's findings: the rule's own, the one that the platform team sets in <c>policy</c>, or a message while a waiver is valid.
/// </summary>
internal sealed class RuleSeverity(IReadOnlyDictionary<string, PolicySeverity> policy, Waivers waivers)
{
    /// <summary>Null when the rule is off.</summary>
    internal Severity? SeverityFor(Code rule) => waivers.WaiverFor(rule) is not null
        ? Severity.Message
        : policy.TryGetValue(rule.Id, out var said) ? Counted(said) : rule.Severity;

    private static Severity? Counted(PolicySeverity said) => said switch
    {
        PolicySeverity.Off => null,
        PolicySeverity.Message => Severity.Message,
        PolicySeverity.Warning => Severity.Warning,
        _ => Severity.Error,
    };
}
