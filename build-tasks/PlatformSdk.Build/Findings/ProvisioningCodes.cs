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
            "'use: resource' for every data store.")
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

    internal static readonly IReadOnlyList<Code> All =
    [
        NoBackup, NotProvisioned, WrongPair, NameTooLong, UnknownSize, BadSchedule, NoBackupStore, NoBackupSecret, BadPlaceholder,
        BackupSecretToCreate, SamePlace,
    ];
}
