namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1242 to 1244: the freezes of the defaults; PLAT2541 to 2544: a release or a deployment in one.</summary>
internal static class FreezeCodes
{
    internal static readonly Code EndsFirst = new("PLAT1242", Severity.Error,
        "A freeze ends before it begins",
        "'to' is not after 'from', so the freeze would never hold. Without an offset, both are days in UTC, and 'to' is the last one.",
        "freezes: [{ from: 2027-01-03, to: 2026-12-18, environments: [production], reason: Christmas trade }]",
        "Correct 'to' or 'from'.");

    internal static readonly Code TooLong = new("PLAT1243", Severity.Error,
        "A freeze lasts a year or longer",
        "The schedule of a sync window in Argo CD has no year, so it cannot express this. Almost always, a year is misspelled.",
        "freezes: [{ from: 2026-12-18, to: 2028-01-03, environments: [production], reason: Christmas trade }]",
        "Correct the year. To stop releases for good, remove the environment or its permissions instead.");

    internal static readonly Code Idle = new("PLAT1244", Severity.Warning,
        "A freeze adds nothing",
        "It names no environment, or one that is frozen for exactly the same time already. Freezes that only overlap are fine.",
        "freezes: [{ from: 2026-12-18, to: 2027-01-03, environments: [production, production], reason: Christmas trade }]",
        "Remove what is there twice, or list the environments.");

    internal static readonly Code Frozen = new("PLAT2541", Severity.Error,
        "The environment is frozen, so nothing is released to it",
        "A freeze of platform.defaults.yaml holds now. Nothing was written.",
        "dotnet build -t:PlatformRelease -p:PlatformEnvironment=production -p:PlatformFrom=staging at Christmas",
        "Wait until it ends. If it cannot wait, add -p:PlatformOverride=\"incident 4711\" with your reason, which the release file records.");

    internal static readonly Code BadOverride = new("PLAT2542", Severity.Error,
        "The reason of the override is not usable",
        "It is recorded in a file and read in a review, so it must be one line of at most 200 characters that says something. Nothing was written.",
        "-p:PlatformOverride=\"...\"",
        "Name the incident or the decision: -p:PlatformOverride=\"incident 4711\".");

    internal static readonly Code NeedlessOverride = new("PLAT2543", Severity.Message,
        "The override is not needed",
        "The environment is not frozen now, so the release is an ordinary one. No override is recorded.",
        "dotnet build -t:PlatformRelease -p:PlatformEnvironment=dev -p:PlatformImageTag=1.4.2 -p:PlatformOverride=\"incident 4711\" without a freeze",
        "Nothing has to be done. If you expected a freeze, check 'from', 'to' and 'environments' in platform.defaults.yaml.");

    internal static readonly Code DeployFrozen = new("PLAT2544", Severity.Error,
        "The environment is frozen, so nothing is deployed to it",
        "A freeze of platform.defaults.yaml holds now, and the release file of the environment records no override of it. Nothing was applied.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=production at Christmas",
        "Wait until it ends, or release with -p:PlatformOverride=\"incident 4711\" first. To record an override for the release that is there, " +
            "set PlatformFrom to the environment itself.");

    internal static readonly IReadOnlyList<Code> OfDefaults = [EndsFirst, TooLong, Idle];

    internal static readonly IReadOnlyList<Code> OfReleases = [Frozen, BadOverride, NeedlessOverride, DeployFrozen];
}
