using System.Globalization;
using PlatformSdk.Build.Description.Keys;

namespace PlatformSdk.Build.Model.Needs;

internal static class Postgres
{
    internal static readonly NeedType Type = new("postgres", "A PostgreSQL database.", NeedKeys.Version, NeedKeys.Size, NeedKeys.Backup)
    {
        CatalogType = "database",
        Port = 5432,
        Laptop = new LaptopContainer("postgres", "17", 5432)
        {
            Variables = a => [new("POSTGRES_DB", a.Name), new("POSTGRES_USER", a.User), new("POSTGRES_PASSWORD", LaptopAccess.Password)],
            // Over TCP: while the image sets the database up, its server answers on the socket only.
            Healthy = a => ["CMD", "pg_isready", "--host=127.0.0.1", $"--username={a.User}", $"--dbname={a.Name}"],
            // From 18 on the image keeps each major version in a folder of its own below.
            DataFolder = version => Major(version) >= 18 ? "/var/lib/postgresql" : "/var/lib/postgresql/data",
            Address = a => string.Create(CultureInfo.InvariantCulture,
                $"Host=localhost;Port={a.Port};Database={a.Name};Username={a.User};Password={LaptopAccess.Password}"),
        },
    };

    private static int Major(string version) =>
        int.TryParse(version.Split('.', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
