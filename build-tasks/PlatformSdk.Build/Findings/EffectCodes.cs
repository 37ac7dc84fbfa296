namespace PlatformSdk.Build.Findings;

/// <summary>PLAT106x: keys that are valid and not in effect yet.</summary>
internal static class EffectCodes
{
    internal static readonly Code NotYet = new("PLAT1060", Severity.Warning,
        "A key is not in effect yet",
        "'platform.yaml' accepts the key, but this version of the SDK generates nothing from it.",
        "needs: { orders-db: { type: postgres, backup: { every: 24h, keep: 14d } } }",
        "Remove the key until a version of the SDK supports it (see CHANGELOG.md), and set up what it describes by hand.");

    internal static readonly IReadOnlyList<Code> All = [NotYet];
}
