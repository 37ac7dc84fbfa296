using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>
/// How a rule's findings count: as the rule says, as the platform team says instead (<c>policy</c>), or as a message while a waiver holds.
/// </summary>
internal sealed class RuleSeverity(IReadOnlyDictionary<string, PolicySeverity> policy, Waivers waivers)
{
    /// <summary>Null when the rule is off.</summary>
    internal Severity? Of(Code rule) => waivers.Of(rule) is not null
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
