using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PlatformSdk.Postgres.Migrations;
using IMigrator = PlatformSdk.Migrations.IMigrator;

namespace PlatformSdk.Postgres.EntityFrameworkCore;

/// <summary>
/// Applies the migrations of a context over the connection of a migrator. The statements run one by one, because EF Core's own loop assumes no role,
/// prints no line for a migration, and waits for a table in use without an end.
/// </summary>
internal sealed class ContextMigrator<TContext>(MigratedDatabase database, IServiceProvider services) : IMigrator
    where TContext : DbContext
{
    public string Need => database.Need;

    public Task ApplyAsync(Action<string> print, TimeSpan patience, CancellationToken stop)
        => database.MigrateAsync(connection => TryApplyAsync(connection, print, stop), print, patience, stop);

    public async Task<string?> FindReasonAsync(CancellationToken stop)
    {
        var scope = services.CreateAsyncScope();
        await using var disposed = scope.ConfigureAwait(false);
        var context = OwnContext.Create<TContext>(scope.ServiceProvider);
        await using var closed = context.ConfigureAwait(false);
        return await database.FindReasonAsync([.. context.Database.GetMigrations()], (connection, token) =>
        {
            context.Database.SetDbConnection(connection);
            return ReadAppliedAsync(context, connection, token);
        }, stop).ConfigureAwait(false);
    }

    private async Task<Exception?> TryApplyAsync(NpgsqlConnection connection, Action<string> print, CancellationToken stop)
    {
        try
        {
            var scope = services.CreateAsyncScope();
            await using var disposed = scope.ConfigureAwait(false);
            var context = OwnContext.Create<TContext>(scope.ServiceProvider);
            await using var closed = context.ConfigureAwait(false);
            context.Database.SetDbConnection(connection);
            await ApplyAsync(context, connection, print, stop).ConfigureAwait(false);
            return null;
        }
        // What ended it, with the words that the migrations of scripts have too.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure;
        }
    }

    private async Task ApplyAsync(TContext context, NpgsqlConnection connection, Action<string> print, CancellationToken stop)
    {
        await AssumeAsync(connection, stop).ConfigureAwait(false);
        var applied = await ReadAppliedAsync(context, connection, stop).ConfigureAwait(false);
        var pending = context.Database.GetMigrations().Where(migration => !applied.Contains(migration)).ToList();
        if (pending.Count == 0)
            print(MigratedDatabase.NothingPending(Need));
        else if (!await HasHistoryAsync(context, connection, stop).ConfigureAwait(false))
            await RunAsync(connection, MigrationTexts.CreateHistory(context), stop).ConfigureAwait(false);
        foreach (var migration in pending)
        {
            var begin = Stopwatch.GetTimestamp();
            await AssumeAsync(connection, stop).ConfigureAwait(false);
            try
            {
                await RunAsync(connection, MigrationTexts.StatementsOf(context, migration), stop).ConfigureAwait(false);
            }
            catch (PostgresException failure)
            {
                throw new ScriptException($"{migration}: {ScriptException.Describe(failure)}", failure);
            }
            print(MigratedDatabase.Applied(migration, Need, begin));
        }
    }

    private static async Task<IReadOnlyCollection<string>> ReadAppliedAsync(TContext context, NpgsqlConnection connection, CancellationToken stop)
        => !await HasHistoryAsync(context, connection, stop).ConfigureAwait(false) ? []
            : (await context.Database.GetAppliedMigrationsAsync(stop).ConfigureAwait(false)).ToHashSet(StringComparer.Ordinal);

    // Npgsql's own answer is true for a database without a history, and reading that one logs an error.
    private static async Task<bool> HasHistoryAsync(TContext context, NpgsqlConnection connection, CancellationToken stop)
    {
        var command = connection.CreateCommand();
        await using var disposed = command.ConfigureAwait(false);
        command.CommandText = "SELECT to_regclass($1) IS NOT NULL";
        command.Parameters.Add(new() { Value = MigrationTexts.HistoryTable(context) });
        return (bool)(await command.ExecuteScalarAsync(stop).ConfigureAwait(false))!;
    }

    // Before each migration, because one may change the role, or run statements outside of a transaction.
    private Task AssumeAsync(NpgsqlConnection connection, CancellationToken stop)
        => RunAsync(connection, [.. database.Owner.ForSession is { } role ? [role] : Array.Empty<string>(), $"SET {ScriptRunner.LockTimeout}"], stop);

    [SuppressMessage("Security", "CA2100", Justification = "The texts are constants, quoted names, and the migrations of the program itself.")]
    private static async Task RunAsync(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken stop)
    {
        foreach (var statement in statements)
        {
            var command = connection.CreateCommand();
            await using var disposed = command.ConfigureAwait(false);
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        }
    }
}
