using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using PlatformSdk.Postgres.Migrations;

namespace PlatformSdk.Postgres.EntityFrameworkCore;

/// <summary>
/// The SQL of a context's migrations. EF Core's own way to apply a migration reverts those after it, and its scripts break where a statement has no
/// semicolon.
/// </summary>
internal static class MigrationTexts
{
    private const string Begin = "START TRANSACTION";
    private const string Commit = "COMMIT";

    /// <summary>The statements of one migration and its entry in the history, with the transactions around them.</summary>
    internal static IEnumerable<MigrationStatement> StatementsOf(DbContext context, string id)
    {
        var migration = MigrationOf(context, id);
        var isOpen = false;
        foreach (var command in CommandsOf(context, migration))
        {
            if (isOpen == command.TransactionSuppressed)
                yield return isOpen ? Committing() : Plain(Begin);
            isOpen = !command.TransactionSuppressed;
            // Such as CREATE INDEX CONCURRENTLY: no request waits behind it, and ended half way it leaves an index that is not valid.
            yield return Plain($"SET {(isOpen ? ScriptRunner.LockTimeout : "lock_timeout = 0")}");
            yield return new(command.CommandText, IsAlone: !isOpen, Commits: !isOpen);
        }
        if (!isOpen)
            yield return Plain(Begin);
        yield return Plain(context.GetService<IHistoryRepository>().GetInsertScript(new HistoryRow(id, Version(migration))));
        yield return Committing();
    }

    /// <summary>
    /// The statements that create the history, which every role may read: the service asks it whether the schema is new enough.
    /// </summary>
    internal static IEnumerable<string> CreateHistory(DbContext context)
        => [Begin, context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), $"GRANT SELECT ON {HistoryTable(context)} TO PUBLIC",
            Commit];

    private static MigrationStatement Plain(string sql) => new(sql, IsAlone: false, Commits: false);

    private static MigrationStatement Committing() => new(Commit, IsAlone: false, Commits: true);

    private static Migration MigrationOf(DbContext context, string id)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        return assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
    }

    private static IReadOnlyList<MigrationCommand> CommandsOf(DbContext context, Migration migration)
        => context.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, Model(context, migration));

    /// <summary>What a migration does, as a script to read.</summary>
    internal static string ScriptOf(DbContext context, string id) => string.Join("\n", CommandsOf(context, MigrationOf(context, id))
        .Select(command => (command.TransactionSuppressed ? "-- outside of a transaction\n" : "") + Ended(command.CommandText.Trim()) + "\n"));

    // On a line of its own, because the text may end with a comment.
    private static string Ended(string sql) => sql.EndsWith(';') ? sql : sql + "\n;";

    /// <summary>The name of the history's table, quoted.</summary>
    internal static string HistoryTable(DbContext context)
    {
        var options = RelationalOptionsExtension.Extract(context.GetService<IDbContextOptions>());
        return context.GetService<ISqlGenerationHelper>()
            .DelimitIdentifier(options.MigrationsHistoryTableName ?? HistoryRepository.DefaultTableName, options.MigrationsHistoryTableSchema);
    }

    private static IModel? Model(DbContext context, Migration migration)
    {
        var model = migration.TargetModel is IMutableModel mutable ? mutable.FinalizeModel() : migration.TargetModel;
        return context.GetService<IModelRuntimeInitializer>().Initialize(model, designTime: true, validationLogger: null);
    }

    private static string Version(Migration migration) => migration.TargetModel.GetProductVersion() ?? "10.0";
}
