namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2436 to PLAT2438, and PLAT2450 to PLAT2469: what a system writes.</summary>
internal static class SystemOutputCodes
{
    internal static readonly Code NoSystemOwner = new("PLAT2450", Severity.Message,
        "The owner of the system is a guess",
        "The catalog needs an owner of the System. Without one, it is the team that owns most of its services.",
        "services of team-checkout and of team-payments, and no catalog.owner",
        "Set catalog.owner in platform.defaults.yaml.");

    internal static readonly Code SameEntity = new("PLAT2451", Severity.Error,
        "Two services describe the same entry of the catalog",
        "A catalog takes an entry from the first file that has it, and ignores the other.",
        "two services with apis: { orders: … }; service 'a' with need 'b-c' beside service 'a-b' with need 'c'",
        "Rename one of the two.");

    internal static readonly Code TeamCircle = new("PLAT2452", Severity.Error,
        "Teams are parts of each other",
        "owners.<team>.parent leads from a team back to itself.",
        "owners: { a: { parent: b }, b: { parent: a } }",
        "Correct 'parent' in platform.defaults.yaml.");

    internal static readonly Code FreezeIsOver = new("PLAT2436", Severity.Warning,
        "A freeze has ended",
        "The schedule of a sync window in Argo CD has no year. Without a change, Argo CD begins the same freeze again a year later.",
        "freezes: [{ from: 2026-12-18, to: 2027-01-03, environments: [production], reason: Christmas trade }] in a build of February 2027",
        "Remove the freeze from platform.defaults.yaml, build the system, and commit.");

    internal static readonly Code FreezeIsFar = new("PLAT2437", Severity.Warning,
        "A freeze is more than a year away",
        "The schedule of a sync window in Argo CD has no year. So Argo CD would hold the freeze in the year before, too.",
        "freezes: [{ from: 2027-12-18, to: 2028-01-03, environments: [production], reason: Christmas trade }] in a build of November 2026",
        "Add the freeze after the day in the message, or correct its year.");

    internal static readonly Code FreezeWithoutProject = new("PLAT2438", Severity.Message,
        "Argo CD does not hold a freeze",
        "A sync window belongs to an AppProject. The project 'default' of Argo CD belongs to nobody, so it is never written.",
        "gitops: { root: default, project: default } and a freeze",
        "Remove 'gitops.project', so that the services have the project of their system, or set the project's window by hand.");

    internal static readonly IReadOnlyList<Code> All =
        [NoSystemOwner, SameEntity, TeamCircle, FreezeIsOver, FreezeIsFar, FreezeWithoutProject];
}
