namespace PlatformSdk.Build.Findings;

/// <summary>PLAT106x: what is written is right, and nothing comes of it.</summary>
internal static class EffectCodes
{
    internal static readonly Code NotYet = new("PLAT1060", Severity.Warning,
        "The key is not yet in effect",
        "The key is part of the language, but this version of the SDK derives nothing from it.",
        "needs: { orders-db: { type: postgres, backup: { every: 24h, keep: 14d } } }",
        "Remove the key until a version of the SDK has it in effect (CHANGELOG.md says which), and see to what it stands for by hand.");

    internal static readonly IReadOnlyList<Code> All = [NotYet];
}
