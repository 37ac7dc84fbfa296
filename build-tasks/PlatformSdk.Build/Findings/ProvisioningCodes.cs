namespace PlatformSdk.Build.Findings;

/// <summary>PLAT120x: what provides a need, and its backups.</summary>
internal static class ProvisioningCodes
{
    private const string Cnpg = "provisioners: { postgres: { use: cloudnative-pg } }";

    internal static readonly Code NoBackup = new("PLAT1200", Severity.Warning,
        "A backup is declared, but nothing makes it",
        "The platform does not provide this type of need in the environment, so the build generates no backup from 'backup'.",
        "needs: { orders-db: { type: postgres, backup: { every: 24h, keep: 14d } } } without 'provisioners' in platform.defaults.yaml",
        "Remove 'backup' and set up backups where the need is created. Or let the platform provide it: set 'provisioners.<type>' in " +
            "platform.defaults.yaml.");

    internal static readonly Code NotProvisioned = new("PLAT1201", Severity.Message,
        "The platform does not provide a need",
        "No provisioner is set for the type of need in the environment. The database, cache, queue or bucket must be created by hand, and 'size' " +
            "has no effect there.",
        "needs: { cache: { type: redis } }",
        "Create it, together with its secret. Or set 'provisioners' for its type in platform.defaults.yaml: 'use: cloudnative-pg' for postgres, " +
            "'use: terraform' or 'use: resource' for every data store.")
    { IsForPlatformTeam = true };

    internal static readonly Code WrongPair = new("PLAT1202", Severity.Error,
        "The provisioner cannot provide this type of need",
        "CloudNativePG is an operator for PostgreSQL. It provides nothing else.",
        "provisioners: { redis: { use: cloudnative-pg } }",
        "Set 'use: resource' for this type in platform.defaults.yaml, with an object of an operator or a composition. Or set 'use: none', create " +
            "the " +
            "need by hand, and put its connection into the secret store.");

    internal static readonly Code NameTooLong = new("PLAT1203", Severity.Error,
        "The name of a database is too long",
        "The database's name is <name>-<need>, and CloudNativePG accepts at most 50 characters.",
        "name: a-service-with-a-rather-long-name-of-its-own\nneeds: { database-of-orders: { type: postgres } }",
        "Shorten the name of the need, or that of the service.");

    internal static readonly Code UnknownSize = new("PLAT1204", Severity.Error,
        "The platform does not offer this size",
        "'provisioners.<type>.sizes' in platform.defaults.yaml lists the sizes that services can choose from, and this one is not among them.",
        "needs: { orders-db: { type: postgres, size: large } }, where sizes has only small",
        "Choose one of the sizes in the message, or add the size in platform.defaults.yaml.");

    internal static readonly Code BadSchedule = new("PLAT1205", Severity.Error,
        "The backup schedule or its retention cannot be expressed",
        "A schedule repeats within an hour, a day or a week, so the interval must divide one of them. Backups are kept for whole days, at least as " +
            "long as the interval between two.",
        "backup: { every: 36h, keep: 14d }",
        "Use an interval such as 30m, 6h, 24h or 7d, and keep backups for whole days, such as 14d.");

    internal static readonly Code NoBackupStore = new("PLAT1206", Severity.Error,
        "There is no place for the backups",
        "The need declares a backup, but the platform's provisioner has no object store for it.",
        Cnpg + " and a need with 'backup'",
        "Set 'provisioners.<type>.backups' in platform.defaults.yaml, or remove 'backup' from the need.");

    internal static readonly Code NoBackupSecret = new("PLAT1207", Severity.Error,
        "The backup store has no credentials",
        "Without the Secret with the credentials, no server can write a backup.",
        "backups: { destination: \"s3://acme-backups/{environment}\" }",
        "Set 'secret' to the name of a Secret in the namespace of the service.");

    internal static readonly Code BadPlaceholder = new("PLAT1208", Severity.Error,
        "A placeholder cannot be filled in",
        "The placeholder does not exist, has no value for this service inside a text, or stands for several values.",
        "backups: { destination: \"s3://acme-backups/{enviroment}\", secret: backup-store }",
        "Use one of {name}, {system}, {environment}, {namespace}, {need}, {type}, {version}, {owner}, {costCenter}, {region}, {backup.every}, " +
            "{backup.keep}, {backup.keep.days}, {size} and {size.<member>}. For a brace, write it twice.");

    internal static readonly Code BackupSecretToCreate = new("PLAT1209", Severity.Message,
        "Backups use a Secret that you create",
        "The credentials of the object store are in a Secret in the namespace of the service. Until it exists, the database works, but archives " +
            "nothing and makes no backup.",
        Cnpg + " with backups, and a need with 'backup'",
        "Run the command in the message. It reads the values from its input, so they do not appear in the shell history or the process list.")
    { IsForPlatformTeam = true };

    internal static readonly Code SamePlace = new("PLAT1210", Severity.Error,
        "The backups of two environments go to the same folder",
        "A database has the same name in every environment. CloudNativePG refuses to archive to a folder that another database uses, so one of " +
            "them would have no backup.",
        "backups: { destination: \"s3://acme-backups\", secret: backup-store }",
        "Add '{environment}' or '{namespace}' to the destination, or set 'backups' for each environment.");

    internal static readonly Code NameOfDrill = new("PLAT1211", Severity.Error,
        "A database has the name of a restored copy",
        "A restore drill creates a copy of a database, whose name ends with '-drill', and deletes it afterwards. A database with such a name could " +
            "be deleted in its place.",
        "needs: { orders-drill: { type: postgres } }",
        "Choose a name for the need that does not end with '-drill'.");

    internal static readonly Code DrillFailed = new("PLAT1212", Severity.Warning,
        "A restore drill failed",
        "The newest backup was not restored, or the restored database is not what the running one has archived. The failure is recorded in " +
            "deploy/drills/<environment>/last.yaml.",
        "-p:PlatformDrillResult=\"restore-drill failed … reason=The table public.orders is missing.\"",
        "Fix the reason in the message, make a new backup, and repeat the drill. Until a drill succeeds, assume that you cannot restore.");

    internal static readonly Code BadDrillResult = new("PLAT1213", Severity.Error,
        "The text is not the result of a restore drill",
        "A drill prints exactly one line. The text is empty, cut off, has several lines, or was edited, so nothing is recorded.",
        "-p:PlatformDrillResult=ok",
        "Copy the whole line that 'kubectl logs' prints, in quotes. It starts with 'restore-drill'.");

    internal static readonly Code ForeignDrillResult = new("PLAT1214", Severity.Error,
        "The result belongs to another drill",
        "The line names another service, an environment or a need without a backup, or a time that is in the future or before the recorded drill.",
        "the result of a drill of payments, recorded in the project of orders",
        "Run the command in the project of the service that the line names, with the line of the newest drill.");

    internal static readonly IReadOnlyList<Code> All =
    [
        NoBackup, NotProvisioned, WrongPair, NameTooLong, UnknownSize, BadSchedule, NoBackupStore, NoBackupSecret, BadPlaceholder,
        BackupSecretToCreate, SamePlace, NameOfDrill, DrillFailed, BadDrillResult, ForeignDrillResult,
    ];
}
