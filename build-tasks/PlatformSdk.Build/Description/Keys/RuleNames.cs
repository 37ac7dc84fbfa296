using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The rules whose severity can be set in <c>policy.rules</c>, or that can be waived. Any other name would have no effect.</summary>
internal static partial class RuleNames
{
    /// <summary>Rules whose severity the platform team sets.</summary>
    internal static readonly IReadOnlyList<string> Counted =
        [.. Advised, .. OwnPolicies, .. OwnRuleCodes.All.Select(code => code.Id),
            .. AdviceCodes.All.Append(ProvisioningCodes.NotProvisioned).Where(code => code.IsForPlatformTeam).Select(code => code.Id), .. OfSystems];

    /// <summary>Whether the findings of a rule are each in an environment, so that its severity can differ there.</summary>
    internal static bool IsByEnvironment(string code) =>
        IsForeign(code) || (OwnPolicies.Contains(code) && PolicyCodes.OfWaivers.All(one => one.Id != code));

    /// <summary>Rules that a service can waive for a time.</summary>
    internal static readonly IReadOnlyList<string> Waivable =
        [.. Advised, .. OwnPolicies.Except(PolicyCodes.OfWaivers.Select(code => code.Id)), WritingCodes.LosesData.Id, .. OfSystems];

    /// <summary>Rules that only the build of a system runs, and none of a service.</summary>
    internal static IEnumerable<string> OfSystems => SystemRuleCodes.All.Select(code => code.Id);

    private static IReadOnlyList<string> Advised =>
        [DescriptionCodes.HoldsSecret.Id, DescriptionCodes.MayHoldSecret.Id, AdviceCodes.UnknownService.Id, MigrationCodes.Breaks.Id];

    private static IEnumerable<string> OwnPolicies => PolicyCodes.All.Where(code => code.Scope is not null).Select(code => code.Id);

    /// <summary>Whether the code is one of the organisation's own rules. Only the package that declares it knows whether it exists.</summary>
    internal static bool IsForeign(string code) => ForeignPattern.IsMatch(code);

    internal static Regex ForeignPattern => Foreign();

    [GeneratedRegex(OwnRuleCode.Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
