namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2450 to PLAT2469: what a system writes.</summary>
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

    internal static readonly IReadOnlyList<Code> All = [NoSystemOwner, SameEntity, TeamCircle];
}
