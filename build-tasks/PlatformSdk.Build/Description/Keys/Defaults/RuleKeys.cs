using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>What the platform team sets for a rule.</summary>
/// <param name="Severity">Its severity; null for the rule's own.</param>
/// <param name="Environments">The severity in some environments. The rule then holds in them, even if it is one of production.</param>
/// <param name="ErrorFrom">The day from which its findings are errors.</param>
/// <param name="Reason">Why.</param>
internal sealed record RuleSetting(
    PolicySeverity? Severity, IReadOnlyDictionary<string, PolicySeverity> Environments, CalendarDate? ErrorFrom, string? Reason)
{
    internal static readonly RuleSetting None = new(null, new Dictionary<string, PolicySeverity>(), null, null);

    /// <summary>The place of its keys.</summary>
    internal Place At { get; init; } = Place.Nowhere;

    /// <summary>The severity in an environment; null for the rule's own.</summary>
    internal PolicySeverity? In(string? environment) =>
        environment is not null && Environments.TryGetValue(environment, out var severity) ? severity : Severity;
}

internal static class RuleKeys
{
    internal static readonly Key<PolicySeverity> Severity = new("severity", new ChoiceShape<PolicySeverity>())
    {
        Summary = "The severity of the rule's findings. 'off' requires a reason.",
        Default = "the rule's own severity, or a warning with 'errorFrom'",
        Example = "warning",
        Effect = "the build's findings: the severity of those of the rule",
    };

    internal static readonly Key<IReadOnlyDictionary<string, PolicySeverity>> Environments = new("environments",
        new MapShape<PolicySeverity>("a map such as { production: error }", Texts.NamePattern, Texts.Name.Expected,
            new ChoiceShape<PolicySeverity>()))
    {
        Summary = "The severity in some environments. A rule that otherwise holds in production only then holds in them too.",
        Default = "severity in every environment",
        Example = "{ production: error }",
        Effect = "the build's findings: the severity of those of the rule",
    };

    internal static readonly Key<CalendarDate> ErrorFrom = new("errorFrom", Scalars.Date)
    {
        Summary = "The day from which the findings are errors. Until then they are warnings that name the day.",
        Default = "none",
        Example = "2027-03-01",
        Effect = "the build's findings: the severity of those of the rule",
    };

    internal static readonly Key<string> Reason = new("reason", Texts.Line)
    {
        Summary = "Why the severity differs. 'off' requires it.",
        Default = "none",
        Example = "introduced in January",
        Effect = "the build's findings: PLAT3091 repeats it",
    };

    internal static readonly ObjectShape<RuleSetting> Shape = new("a rule", [Severity, Environments, ErrorFrom, Reason],
        f => new RuleSetting(f.Get(Severity), f.Get(Environments) ?? RuleSetting.None.Environments, f.Get(ErrorFrom), f.Get(Reason)) { At = f.At });
}
