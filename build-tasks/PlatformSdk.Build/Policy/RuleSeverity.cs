using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>How a finding of a rule counts.</summary>
/// <param name="Severity">Its severity.</param>
/// <param name="IsQuiet">Whether only -t:PlatformVerify prints it: the rule does not count yet.</param>
/// <param name="ErrorFrom">The day from which it is or has been an error, or null.</param>
/// <param name="Waiver">The waiver that hides it, or null.</param>
internal sealed record Judgement(Severity Severity, bool IsQuiet, CalendarDate? ErrorFrom, WaiverDescription? Waiver)
{
    /// <summary>The severity without the waiver.</summary>
    internal Severity Unwaived { get; init; } = Severity;

    /// <summary>The message, with the day that explains why it is an error today, or will be.</summary>
    internal string Complete(string message) => ErrorFrom is not { } day ? message
        : Severity == Severity.Error ? $"{message} Since {day} this is an error." : $"{message} From {day} this is an error.";
}

/// <summary>
/// The severity of a rule's findings. It depends on the rule, the lifecycle of the service, what the platform team sets in <c>policy.rules</c> for
/// the environment and the day, and the waivers. Rules of the SDK and of the organisation are judged alike.
/// </summary>
internal sealed class RuleSeverity(PolicyDescription policy, Waivers waivers, Lifecycle lifecycle, BuildDay day)
{
    /// <param name="rule">The rule. Without a <see cref="Code.Scope"/> its severity is the same in every lifecycle.</param>
    /// <param name="environment">The environment of the finding; null when it is in none in particular.</param>
    /// <returns>How the finding counts; null when the rule is off.</returns>
    internal Judgement? For(Code rule, string? environment)
    {
        var setting = policy.Rules.GetValueOrDefault(rule.Id) ?? RuleSetting.None;
        var set = setting.In(environment) ?? (setting.ErrorFrom is null ? null : PolicySeverity.Warning);
        if (set == PolicySeverity.Off)
            return null;
        var severity = set switch
        {
            PolicySeverity.Message => Severity.Message,
            PolicySeverity.Warning => Severity.Warning,
            PolicySeverity.Error => Severity.Error,
            _ => OwnSeverity(rule),
        };
        var isDated = severity < Severity.Error && setting.ErrorFrom is not null;
        if (isDated && day.HasCome(setting.ErrorFrom!.Value))
            severity = Severity.Error;
        var isQuiet = set is null && severity == Severity.Message && rule.Severity != Severity.Message;
        return waivers.WaiverFor(rule) is { } waiver
            ? new Judgement(Severity.Message, isQuiet, null, waiver) { Unwaived = severity }
            : new Judgement(severity, isQuiet, isDated ? setting.ErrorFrom : null, null);
    }

    private Severity OwnSeverity(Code rule) =>
        lifecycle == Lifecycle.Experimental && rule.Scope is { } scope ? scope.Early : rule.Severity;
}
