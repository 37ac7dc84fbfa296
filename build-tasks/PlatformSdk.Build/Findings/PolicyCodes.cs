namespace PlatformSdk.Build.Findings;

/// <summary>
/// PLAT30xx: rules of policy. The last two digits follow the order of docs/policy.md up to 20; a second aspect of the same rule is 20 higher.
/// </summary>
internal static class PolicyCodes
{
    private static readonly RuleScope Everywhere = new(RuleWhere.Everywhere, Severity.Warning);
    private static readonly RuleScope EverywhereLater = new(RuleWhere.Everywhere, Severity.Message);

    private static readonly RuleScope Production = new(RuleWhere.Production, Severity.Message);

    internal static readonly Code UnknownOwner = new("PLAT3001", Severity.Error,
        "The owner is not in the list of owners",
        "Alerts, costs and questions go to the owner. With an owner that does not exist, an outage finds nobody. Off until 'owners' has entries.",
        "owner: team-chekout",
        "Correct 'owner' in platform.yaml, or add the team to 'owners' in platform.defaults.yaml.")
    { Scope = EverywhereLater };

    internal static readonly Code ForbiddenRegistry = new("PLAT3004", Severity.Error,
        "An image is from a registry that is not allowed",
        "Everyone can push to a public registry, and nobody scans what a cluster pulls from there. Off until 'policy.registries' has entries.",
        "image: docker.io/library/redis:8 with 'policy: { registries: [registry.acme.example] }'",
        "Copy the image to an allowed registry and use it from there. For the service's own image, set 'imageRegistry' in platform.defaults.yaml.")
    { Scope = Everywhere };

    internal static readonly Code NoDigest = new("PLAT3024", Severity.Error,
        "An image in production has no digest",
        "A tag can be pushed again. Then pods that start later run another program than the release, and a rollback does not bring the old one back.",
        "deploy/releases/production.yaml with 'tag' and without 'digest'",
        "Run PlatformRelease with -p:PlatformImageDigest, which the generated pipelines do. For other images, add @sha256: and the digest.")
    { Scope = Production };

    internal static readonly Code NoResources = new("PLAT3005", Severity.Error,
        "A container has no requests or no memory limit",
        "Without requests the scheduler packs pods onto a full node, where they starve. Without a memory limit one leak takes down every pod of " +
            "the node.",
        "an extra Deployment whose container has no 'resources'",
        "Set resources.requests.cpu, resources.requests.memory and resources.limits.memory of the container, or remove the patch that deletes them.")
    { Scope = Everywhere };

    internal static readonly Code OldDrill = new("PLAT3013", Severity.Error,
        "The restore drill of a critical database failed or is outdated",
        "A backup that is never restored is a hope. Schemas, sizes and credentials change, and the restore that worked last year fails today.",
        "a line in deploy/drills/production/last.yaml that is older than 'policy.drillAge' (90d)",
        "Run the drill in deploy/drills/<environment>/ and record its line with -t:PlatformDrill: see docs/how-to/restore.md.")
    { Scope = Production };

    internal static readonly Code NeverDrilled = new("PLAT3033", Severity.Warning,
        "A critical database was never restored in a drill",
        "A backup that was never restored is a hope. The day of the loss is the wrong one to find out.",
        "tier: critical with a database and no deploy/drills/production/last.yaml",
        "Run the drill in deploy/drills/<environment>/ and record its line with -t:PlatformDrill: see docs/how-to/restore.md.")
    { Scope = Production };

    internal static readonly Code WrongName = new("PLAT3019", Severity.Error,
        "The name does not match the pattern of names",
        "Dashboards, cost reports and permissions of the platform find services by their names. One that does not match is left out of them. Off " +
            "until 'policy.names' is set.",
        "name: neworders2 with 'policy: { names: \"^[a-z]+(-[a-z]+)*$\" }'",
        "Rename the service before its first release. Afterwards its objects would be created a second time: add a waiver instead.")
    { Scope = EverywhereLater };

    internal static readonly Code ExpiredWaiver = new("PLAT3020", Severity.Error,
        "A waiver has expired",
        "The risk was accepted until a day that has passed. Without an end, an exception silently becomes the rule.",
        "waivers: [{ rule: PLAT3004, reason: \"the vendor moves\", approvedBy: team-platform, expires: 2026-01-31 }]",
        "Fix what the rule reports and delete the waiver, or have it approved again with a later 'expires'.")
    { Scope = new RuleScope(RuleWhere.Everywhere, Severity.Error) };

    internal static readonly Code UnusedWaiver = new("PLAT3040", Severity.Warning,
        "A waiver hides nothing",
        "The rule reports nothing that the waiver could hide. It would hide the next violation, which nobody has approved.",
        "a waiver for PLAT3004 after the image has moved to an allowed registry",
        "Delete the waiver.")
    { Scope = new RuleScope(RuleWhere.Everywhere, Severity.Warning) };

    internal static readonly Code EndingWaiver = new("PLAT3060", Severity.Message,
        "A waiver ends within 30 days",
        "From the day after 'expires' the build fails, often at a time when nobody expects it.",
        "a waiver that expires next week",
        "Fix what the rule reports and delete the waiver, or have it approved again with a later 'expires'.")
    { Scope = new RuleScope(RuleWhere.Everywhere, Severity.Message) };

    internal static readonly Code WaiverInEffect = new("PLAT3090", Severity.Message,
        "A waiver is in effect",
        "The list of the service's waivers, each with the findings that it hides today.",
        "dotnet build -t:PlatformVerify in a project whose platform.yaml has waivers",
        "Nothing. Review the list from time to time.")
    { IsForPlatformTeam = true };

    internal static readonly Code RuleChanged = new("PLAT3091", Severity.Message,
        "The severity of a rule is set, with a reason",
        "The list of the rules whose severity platform.defaults.yaml sets with a reason, such as those that are off.",
        "policy: { rules: { PLAT3033: { severity: off, reason: \"drills start in spring\" } } }",
        "Nothing. Remove the setting when its reason no longer holds.")
    { IsForPlatformTeam = true };

    /// <summary>The rules about waivers, which nobody can waive.</summary>
    internal static readonly IReadOnlyList<Code> OfWaivers = [ExpiredWaiver, UnusedWaiver, EndingWaiver];

    internal static readonly IReadOnlyList<Code> All =
        [UnknownOwner, ForbiddenRegistry, NoDigest, NoResources, OldDrill, NeverDrilled, WrongName, .. OfWaivers, WaiverInEffect, RuleChanged];
}
