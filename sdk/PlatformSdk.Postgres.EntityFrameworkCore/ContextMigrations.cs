using Microsoft.EntityFrameworkCore;
using PlatformSdk.Migrations;
using PlatformSdk.Postgres.Migrations;

namespace PlatformSdk.Postgres.EntityFrameworkCore;

internal sealed class ContextMigrations<TContext>() : ContextMigrations(typeof(TContext))
    where TContext : DbContext
{
    internal override IMigrator CreateMigrator(MigratedDatabase database, IServiceProvider services)
        => new ContextMigrator<TContext>(database, services);
}
