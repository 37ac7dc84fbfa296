namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1247 to 1249, 1269, 1276 to 1279, 1293 and 1294: environments in several regions.</summary>
internal static class RegionCodes
{
    private const string Standby = "environments: { production-we: {}, production-ne: { standbyOf: production-we } }";

    internal static readonly Code StandbyFirst = new("PLAT1247", Severity.Warning,
        "Releases reach a standby before its primary",
        "The order of 'environments' is the order of promotion. A standby runs no pods that could show a fault, so nothing there is tested before " +
            "the primary gets it. After a failover, the order stays as it was until you exchange the places of the two entries.",
        "environments: { production-ne: { standbyOf: production-we }, production-we: {} }",
        "Write the primary above the standby.");

    internal static readonly Code SharedByOne = new("PLAT1248", Severity.Warning,
        "A standby does not answer to the shared host of its primary",
        "A failover moves the traffic of the shared host to the standby, whose route does not know it.",
        "environments: { production-we: { sharedDomain: example.com }, production-ne: { standbyOf: production-we } }",
        "Set the same 'sharedDomain' in both.");

    internal static readonly Code SamePlace = new("PLAT1249", Severity.Warning,
        "A standby is in the same place as its primary",
        "What takes the primary away takes the standby with it: they have the same cluster or context, or the same region or namespace " +
            "without a cluster of their own.",
        "environments: { production-we: { region: westeurope }, production-ne: { region: westeurope, standbyOf: production-we } }",
        "Give the standby a region, a cluster and a context of its own.");

    internal static readonly Code NoPrimary = new("PLAT1269", Severity.Error,
        "A service runs in a standby environment, and not in its primary",
        "A standby replicates the databases of its primary. If the service has none there, it has nothing to take over.",
        Standby + " in the defaults, and environments: { production-ne: {} } in platform.yaml",
        "Add the primary to 'environments' in platform.yaml, or remove the standby from it.");

    internal static readonly Code BadStandby = new("PLAT1276", Severity.Error,
        "An environment cannot be a standby of this one",
        "A standby follows one other environment, which is not a standby itself, and has only one. Both are production, or neither is.",
        "environments: { production-ne: { standbyOf: production-ne } }",
        "Name the environment whose databases are the original ones. It must be in 'environments'.")
    { IsForPlatformTeam = true };

    internal static readonly Code NotReplicated = new("PLAT1277", Severity.Error,
        "A database is not replicated to the standby",
        "CloudNativePG replicates through the archive of the backups, between two databases of the same major version. The presets of Terraform " +
            "would create a second, empty database, which a failover would put into use.",
        Standby + " with 'use: cloudnative-pg', and needs: { orders-db: { type: postgres } } without 'backup'",
        "Add 'backup' to the need, and provide it by CloudNativePG in both environments. For a managed database, use a module of your own or a " +
            "custom resource that creates a replica.");

    internal static readonly Code RegionOrder = new("PLAT1278", Severity.Error,
        "A service is released to the regions of production in another order",
        "The order of 'environments' is the order of promotion. If services disagree, a fault reaches all regions at the same time.",
        "environments: { production-ne: {}, production-we: {} } in platform.yaml, and production-we first in the defaults",
        "Put the environments of platform.yaml into the order of platform.defaults.yaml.");

    internal static readonly Code NotDistinct = new("PLAT1279", Severity.Warning,
        "Two regions of production share a host or a secret",
        "A region with a host of its own can be tested before it gets traffic. A secret of its own can be revoked without " +
            "the other region.",
        "expose: { host: orders.example.com } with production-we and production-ne",
        "Set 'sharedDomain' in the defaults for the host that both answer to, and remove 'expose.host'. Add '{environment}' to 'secrets.path'.");

    internal static readonly Code NoValue = new("PLAT1293", Severity.Error,
        "'standbyOf' has no value",
        "Without a value the environment is not a standby: its databases would be new and empty, and its services would run on them.",
        "environments: { production-we: {}, production-ne: { standbyOf: } }",
        "Name the environment whose databases are the original ones. If it is not a standby, or not any longer, remove the key.")
    { IsForPlatformTeam = true };

    internal static readonly Code NotShared = new("PLAT1294", Severity.Error,
        "'sharedDomain' is the domain of an environment",
        "A failover moves the traffic of the shared domain to the other region. The domain of one environment always leads to it, so nothing " +
            "could be moved, and a region could not be tested on its own.",
        "environments: { production-we: { domain: shop.example, sharedDomain: shop.example } }",
        "Give each region a 'domain' of its own, such as we.shop.example, and use another one as 'sharedDomain'.")
    { IsForPlatformTeam = true };

    internal static readonly IReadOnlyList<Code> All =
        [StandbyFirst, SharedByOne, SamePlace, NoPrimary, BadStandby, NotReplicated, RegionOrder, NotDistinct, NoValue, NotShared];
}
