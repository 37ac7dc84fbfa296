using PlatformSdk.Migrations;

namespace Microsoft.Extensions.Hosting;

/// <summary>Applies migrations on demand, for example in a test.</summary>
public static class PlatformMigrationExtensions
{
    /// <summary>
    /// Applies the pending migrations of every need, as the migration Job does: <c>await factory.Services.ApplyMigrationsAsync()</c>. Without pending
    /// migrations it has no effect.
    /// </summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="print">Receives a line for each step. Default: nothing.</param>
    /// <param name="cancellationToken">Ends the waiting for the database or for another migrator.</param>
    /// <exception cref="InvalidOperationException">A migration failed, or the database could not be reached.</exception>
    public static async Task ApplyMigrationsAsync(this IServiceProvider services, Action<string>? print = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        try
        {
            await MigrationRun.ApplyAsync(services, print ?? (_ => { }), MigrationRun.Patience(services), cancellationToken).ConfigureAwait(false);
        }
        catch (MigrationException failure)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }
    }
}
