using System.Text.RegularExpressions;
using PlatformSdk.Contract;

namespace PlatformSdk.Policies;

/// <summary>What a rule must have so that the build accepts it.</summary>
internal static partial class RuleShape
{
    /// <summary>What is wrong with the rule, as the rest of a sentence about it; null if nothing is.</summary>
    internal static string? WhyNot(PolicyRule rule) => rule.Code is not { } code || !Form().IsMatch(code)
        ? $"has the code '{rule.Code}'. Use a prefix of your own, never {OwnRuleCode.Reserved}, and 3 or 4 digits, such as ACME001."
        : MissingText(rule) is { } text ? $"has no {text}. Set it to a sentence that helps someone who does not know the rule."
        : !Enum.IsDefined(rule.Severity) ? "has an unknown Severity. Use Message, Warning or Error."
        : rule.HelpLink is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            ? $"has the HelpLink '{link}'. Use an address that starts with https://, or null."
        : null;

    private static string? MissingText(PolicyRule rule) => string.IsNullOrWhiteSpace(rule.Title) ? nameof(rule.Title)
        : string.IsNullOrWhiteSpace(rule.Cause) ? nameof(rule.Cause)
        : string.IsNullOrWhiteSpace(rule.Fix) ? nameof(rule.Fix)
        : null;

    [GeneratedRegex(OwnRuleCode.Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
