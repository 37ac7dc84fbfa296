using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>A finding of a rule, with what the report shows and the build log does not.</summary>
/// <param name="Finding">The finding, as the build log shows it.</param>
/// <param name="Environments">The environments it is in; empty when it is in none in particular.</param>
/// <param name="Unwaived">Its severity without the waiver.</param>
/// <param name="Waiver">The waiver that hides it, or null.</param>
/// <param name="IsLogged">Whether the build log shows it; it does not show what only the platform team can act on.</param>
internal sealed record RuleFinding(
    Finding Finding, IReadOnlyList<string> Environments, Severity Unwaived, WaiverDescription? Waiver, bool IsLogged);
