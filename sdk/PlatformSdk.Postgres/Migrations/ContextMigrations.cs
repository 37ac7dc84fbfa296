using PlatformSdk.Migrations;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>Creates the migrator of a DbContext. A class of its own package, so that a service without EF Core does not load it.</summary>
internal abstract class ContextMigrations(Type type) : PlatformMigrationContext(type)
{
    internal abstract IMigrator CreateMigrator(MigratedDatabase database, IServiceProvider services);
}
