using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PlatformSdk.Migrations;
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
    private const string PartlyApplied = " It has a statement outside of a transaction, so a part of it may be applied already, and the next run "
        + "begins with its first one. Undo that part, or write the migration so that it can be repeated (IF NOT EXISTS).";

    public string Need => database.Need;

    public Task ApplyAsync(Action<string> print, TimeSpan patience, CancellationToken stop)
    {
        var progress = new MigrationProgress();
        return database.MigrateAsync(connection => TryApplyAsync(connection, progress, print, stop), print, patience, stop);
    }

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

    public IEnumerable<(string Name, string Sql)> ReadScripts()
    {
        using var scope = services.CreateScope();
        using var context = OwnContext.Create<TContext>(scope.ServiceProvider);
        return [.. context.Database.GetMigrations().Select(migration => (migration, MigrationTexts.ScriptOf(context, migration)))];
    }

    private async Task<Exception?> TryApplyAsync(
        NpgsqlConnection connection, MigrationProgress progress, Action<string> print, CancellationToken stop)
    {
        try
        {
            var scope = services.CreateAsyncScope();
            await using var disposed = scope.ConfigureAwait(false);
            var context = OwnContext.Create<TContext>(scope.ServiceProvider);
            await using var closed = context.ConfigureAwait(false);
            context.Database.SetDbConnection(connection);
            await ApplyAsync(context, connection, progress, print, stop).ConfigureAwait(false);
            return null;
        }
        // What ended it, with the words that the migrations of scripts have too.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure;
        }
    }

    private async Task ApplyAsync(
        TContext context, NpgsqlConnection connection, MigrationProgress progress, Action<string> print, CancellationToken stop)
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
            await RunAsync(connection, migration, [.. MigrationTexts.StatementsOf(context, migration)], progress, stop).ConfigureAwait(false);
            print(MigratedDatabase.Applied(migration, Need, begin));
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string migration, IReadOnlyList<MigrationStatement> statements,
        MigrationProgress progress, CancellationToken stop)
    {
        for (var at = progress.CommittedIn(migration); at < statements.Count; at++)
        {
            try
            {
                await RunAsync(connection, [statements[at].Sql], stop).ConfigureAwait(false);
            }
            catch (PostgresException failure)
            {
                throw new ScriptException($"{migration}: {ScriptException.Describe(failure)}", failure)
                {
                    CanBeRepeated = !statements[at].IsAlone,
                    Advice = statements.Any(one => one.IsAlone) ? PartlyApplied : "",
                };
            }
            catch (NotSupportedException)
            {
                throw new MigrationException($"{migration}: {ScriptException.RowsOfCopy}");
            }
            if (statements[at].Commits)
                progress.Commit(migration, at + 1);
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
