using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>The rules whose severity can be changed in <c>policy</c>, or that can be waived. Any other name would have no effect.</summary>
internal static class RuleNames
{
    /// <summary>Rules whose severity the platform team sets.</summary>
    internal static readonly IReadOnlyList<string> Counted =
        [DescriptionCodes.HoldsSecret.Id, DescriptionCodes.MayHoldSecret.Id, AdviceCodes.UnknownService.Id, MigrationCodes.Breaks.Id];

    /// <summary>Rules that a service can waive for a time.</summary>
    internal static readonly IReadOnlyList<string> Waivable = [.. Counted, WritingCodes.LosesData.Id];
}
