using System.Globalization;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Contract.Needs;

internal static partial class NeedTypes
{
    internal static readonly NeedType Postgres = Add(new PostgresType());
}

internal sealed class PostgresType() : NeedType("postgres", NeedKind.DataStore)
{
    private const int Usual = 5432;

    internal override int Order => 1;

    internal override string Summary => "A PostgreSQL database.";

    internal override IReadOnlyList<string> Keys => ["version", "size", "backup", "retire", "migrations"];

    internal override string CatalogType => "database";

    internal override bool HoldsData => true;

    internal override int? Port => Usual;

    internal override IReadOnlyList<(string Scheme, int Port)> Schemes => [("postgres", Usual), ("postgresql", Usual), ("", Usual)];

    // Names that Vault, cloud operators and Kubernetes operators use for the parts of a PostgreSQL credential.
    internal override IReadOnlyList<SecretPart> SecretParts =>
    [
        new(PartKeyword.Host, "host", "hostname", "server") { IsPublic = true },
        new(PartKeyword.Port, "port") { IsPublic = true, HasDefault = true },
        new(PartKeyword.Database, "database", "dbname", "db") { IsPublic = true, HasDefault = true },
        new(PartKeyword.Username, "username", "user"),
        new(PartKeyword.Password, "password"),
    ];

    internal override ConnectionForm Form => new KeywordForm();

    internal override bool IsUsuallyInParts => true;

    internal override LaptopContainer Laptop => new("postgres", "18", Usual)
    {
        Variables = a => [new("POSTGRES_DB", a.Name), new("POSTGRES_USER", a.User), new("POSTGRES_PASSWORD", LaptopAccess.Password)],
        // Over TCP: while the image sets the database up, its server answers on the socket only.
        Healthy = a => ["CMD", "pg_isready", "--host=127.0.0.1", $"--username={a.User}", $"--dbname={a.Name}"],
        // From 18 on the image keeps each major version in a folder of its own below.
        DataFolder = version => Major(version) >= 18 ? "/var/lib/postgresql" : "/var/lib/postgresql/data",
        Address = a => string.Create(CultureInfo.InvariantCulture,
            $"Host=localhost;Port={a.Port};Database={a.Name};Username={a.User};Password={LaptopAccess.Password}"),
        Run = new()
        {
            // It is reachable from this machine only, so no password is necessary or shown.
            Variables = ["POSTGRES_HOST_AUTH_METHOD=trust"],
            FromAddress = [("POSTGRES_USER", ["Username", "User ID", "User"]), ("POSTGRES_DB", ["Database"])],
        },
    };

    internal override ClientPackage Package => new("PlatformSdk.Postgres", "a data source with health checks, telemetry and rotating credentials");

    internal override NeedClues Clues => new("PostgreSQL", "database")
    {
        Packages = ["Npgsql", "Aspire.Npgsql", "Marten"],
        Names = ["postgres", "npgsql"],
        Sections = ["database"],
        ConnectionString = "Host=|Server=.*Port=5432|Port=5432.*Server=",
    };

    private static int Major(string version) =>
        int.TryParse(version.Split('.', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
