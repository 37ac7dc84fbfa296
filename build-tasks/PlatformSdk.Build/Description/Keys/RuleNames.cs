using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The rules that can be counted otherwise (<c>policy</c>) or waived: naming any other would change nothing.</summary>
internal static class RuleNames
{
    /// <summary>Rules whose severity the platform team decides.</summary>
    internal static readonly IReadOnlyList<string> Counted = [DescriptionCodes.HoldsSecret.Id, DescriptionCodes.MayHoldSecret.Id];

    /// <summary>Rules from which a service may be exempt for a time.</summary>
    internal static readonly IReadOnlyList<string> Waivable = [.. Counted, WritingCodes.LosesData.Id];
}
