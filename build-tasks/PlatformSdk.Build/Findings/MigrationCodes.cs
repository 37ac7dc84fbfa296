namespace PlatformSdk.Build.Findings;

/// <summary>PLAT128x: the migrations of a database.</summary>
internal static class MigrationCodes
{
    private const string Example = "migrations: { scripts: db/migrations }";

    internal static readonly Code NoFolder = new("PLAT1280", Severity.Error,
        "There is no script to apply",
        "The build embeds the scripts of this folder in the program, which applies them: files whose names end with .sql, in small letters. Git " +
            "does not keep an empty folder.",
        Example + " without a folder db/migrations next to platform.yaml",
        "Correct the path, or create the folder with a first script, such as db/migrations/0001-create-orders.sql.");

    internal static readonly Code Order = new("PLAT1281", Severity.Warning,
        "Scripts are applied in another order than their numbers",
        "Scripts are applied in the order of their names, character by character: 10 comes before 2.",
        "db/migrations/2-orders.sql and db/migrations/10-customers.sql",
        "Give all numbers the same length: 0002-orders.sql and 0010-customers.sql. Once a script was applied anywhere, do not rename it, because " +
            "it would be applied again; give the later ones numbers that sort after it.");

    internal static readonly Code NoRole = new("PLAT1282", Severity.Error,
        "The tables would belong to a login that expires",
        "The secret store makes a new login for each run, and drops it later. The tables belong to the login that created them, so the next one " +
            "cannot change them, and the former one cannot be dropped.",
        Example + ", with 'secrets: { paths: { postgres: \"database/creds/{name}-{need}\" } }' in platform.defaults.yaml",
        "Set 'role' to a role that owns the tables, such as 'role: orders_owner', and grant that role to the logins.");

    internal static readonly Code NoTransaction = new("PLAT1283", Severity.Error,
        "The statement cannot be in a script",
        "Each script runs in a transaction together with its entry in the list of applied scripts. The statement would end it, or PostgreSQL " +
            "refuses it in a transaction. Commands of psql and the rows after COPY FROM STDIN are not SQL.",
        "CREATE INDEX CONCURRENTLY orders_by_customer ON orders (customer);",
        "Remove BEGIN and COMMIT. Write rows as INSERT (pg_dump --inserts). Create an index without CONCURRENTLY, or run such a statement by hand " +
            "before the release and write it with IF NOT EXISTS in the script.");

    internal static readonly Code Breaks = new("PLAT1299", Severity.Warning,
        "The script breaks the version that runs",
        "While a release rolls out, the former version still uses the database. Its requests fail when a script has dropped or renamed what it " +
            "uses, " +
            "changed its type, or made a column that it does not fill NOT NULL.",
        "ALTER TABLE orders DROP COLUMN receipt;",
        "Split the change: let one release expand the schema and stop using the old part, and a later one drop it. In the later one, say so in the " +
            "script: '-- waive PLAT1299: no version since 1.4 reads the column'.");

    internal static readonly IReadOnlyList<Code> All = [NoFolder, Order, NoRole, NoTransaction, Breaks];
}
