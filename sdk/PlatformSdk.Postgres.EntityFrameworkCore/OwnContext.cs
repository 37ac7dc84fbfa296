using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Migrations;

namespace PlatformSdk.Postgres.EntityFrameworkCore;

/// <summary>
/// A context with the options that the program registers, which is never one of a pool: its connection is replaced, and the next request must not
/// get it.
/// </summary>
internal static class OwnContext
{
    /// <exception cref="MigrationException">The program does not register it, or for another database.</exception>
    internal static TContext Create<TContext>(IServiceProvider services)
        where TContext : DbContext
    {
        var name = typeof(TContext).FullName;
        try
        {
            var context = ActivatorUtilities.CreateInstance<TContext>(services);
            if (context.Database.IsNpgsql())
                return context;
            var provider = context.Database.ProviderName;
            context.Dispose();
            throw new MigrationException($"'{name}' uses {provider}. Migrations need UseNpgsql(…).");
        }
        catch (InvalidOperationException failure)
        {
            throw new MigrationException(
                $"'{name}' cannot be created. Register it with builder.Services.AddDbContext<{typeof(TContext).Name}>(…): {failure.Message}");
        }
    }
}
