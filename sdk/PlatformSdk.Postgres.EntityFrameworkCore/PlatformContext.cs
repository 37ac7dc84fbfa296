using System.ComponentModel;
using Microsoft.EntityFrameworkCore;

namespace PlatformSdk.Postgres.EntityFrameworkCore;

/// <summary>Names the DbContext whose migrations are applied; the build generates the call from <c>context</c> in <c>platform.yaml</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PlatformContext
{
    /// <summary>The migrations of a DbContext.</summary>
    /// <typeparam name="TContext">The class that <c>context</c> names.</typeparam>
    public static PlatformMigrationContext For<TContext>()
        where TContext : DbContext => new ContextMigrations<TContext>();
}
