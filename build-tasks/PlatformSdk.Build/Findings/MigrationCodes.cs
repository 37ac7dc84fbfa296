namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1264 and PLAT128x: the migrations of a database.</summary>
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

    internal static readonly Code NoSql = new("PLAT1264", Severity.Warning,
        "The build cannot read the SQL of the migrations",
        "Only the compiled program knows what a migration of EF Core does. The build starts it with Platform__Run=scripts, the variables of " +
            "'config' " +
            "and placeholders for what 'needs' delivers. MapPlatform() or RunJobAsync() writes the SQL and ends it. It ended before, or the " +
                "context " +
            "cannot be created. 'dotnet build -v:detailed' shows everything that the program wrote.",
        "var key = builder.Configuration[\"Stripe:Key\"] ?? throw new InvalidOperationException(\"Stripe:Key is not set\");",
        "Register the context, give the setting a value in 'config' or as a need of type secret, and call MapPlatform(). Or set " +
            "PlatformMigrationScripts to false in the project file: then nobody looks for migrations that break the running version.");

    internal static readonly Code NoSource = new("PLAT1284", Severity.Error,
        "Migrations need scripts or a context",
        "With neither, the program would apply nothing. With both, nobody could say which of them made a table.",
        "migrations: { role: orders_owner }",
        "Set 'scripts' to a folder of SQL scripts, or 'context' to a DbContext such as Orders.OrdersContext.");

    internal static readonly Code NoContextPackage = new("PLAT1285", Severity.Error,
        "The package for migrations of EF Core is not referenced",
        "PlatformSdk.Postgres applies SQL scripts. The migrations of a DbContext need EF Core, which is in a package of its own.",
        "migrations: { context: Orders.OrdersContext } without PlatformSdk.Postgres.EntityFrameworkCore",
        "Run the 'dotnet add package' command in the message, in the folder of the project, or use 'scripts'.");

    internal static readonly Code ContextInNative = new("PLAT1286", Severity.Error,
        "Migrations of EF Core do not work in native code",
        "EF Core finds migrations and builds their model while the program runs. A native program does not have this information.",
        "PublishAot, and a reference to PlatformSdk.Postgres.EntityFrameworkCore",
        "Write the migrations as SQL scripts ('dotnet ef migrations script' prints them), or set PublishAot to false.");

    internal static readonly Code AppliedElsewhere = new("PLAT1287", Severity.Warning,
        "The program changes the schema at another place too",
        "Migrate() in the program runs at every start of every replica, with rights that the service does not need, and without the lock, the role " +
            "and the waves of the migration Job. EnsureCreated() makes a schema that no migration can change.",
        "app.Services.GetRequiredService<OrdersContext>().Database.Migrate(), with migrations in platform.yaml",
        "Remove the call: the Job applies what is pending before the release, and the service at its start on a laptop. In a test, call " +
            "ApplyMigrationsAsync().");

    internal static readonly Code NoBase = new("PLAT1288", Severity.Warning,
        "The clone does not have the commit that PlatformBase names",
        "The report shows what changed since that commit, and only scripts that are new since then are judged. Without it, the report compares " +
            "the committed files, and all scripts that are committed count as released.",
        "dotnet build -p:PlatformBase=4b825dc in a clone with one commit",
        "Fetch the history ('fetch-depth: 0' for actions/checkout), or correct the commit.");

    internal static readonly Code Breaks = new("PLAT1299", Severity.Warning,
        "The script breaks the version that runs",
        "While a release rolls out, the former version still uses the database. Its requests fail when a script has dropped or renamed what it " +
            "uses, changed its type, or made a column that it does not fill NOT NULL. The same holds for a migration of EF Core.",
        "ALTER TABLE orders DROP COLUMN receipt;",
        "Split the change: let one release expand the schema and stop using the old part, and a later one drop it. In the later one, say so in the " +
            "script: '-- waive PLAT1299: no version since 1.4 reads the column'. In a migration of EF Core, the same comment is " +
            "migrationBuilder.Sql(\"-- waive PLAT1299: no version since 1.4 reads the column\").");

    internal static readonly IReadOnlyList<Code> All = [NoFolder, Order, NoRole, NoTransaction, NoSql, NoSource, NoContextPackage, ContextInNative,
        AppliedElsewhere, NoBase, Breaks];
}
