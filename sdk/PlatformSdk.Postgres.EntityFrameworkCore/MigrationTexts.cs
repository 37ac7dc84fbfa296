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
    internal static IEnumerable<string> StatementsOf(DbContext context, string id)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var migration = assembly.CreateMigration(assembly.Migrations[id], context.Database.ProviderName!);
        var isOpen = false;
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, Model(context, migration)))
        {
            if (isOpen == command.TransactionSuppressed)
                yield return isOpen ? Commit : Begin;
            isOpen = !command.TransactionSuppressed;
            // Such as CREATE INDEX CONCURRENTLY: no request waits behind it, and ended half way it leaves an index that is not valid.
            yield return $"SET {(isOpen ? ScriptRunner.LockTimeout : "lock_timeout = 0")}";
            yield return command.CommandText;
        }
        if (!isOpen)
            yield return Begin;
        yield return context.GetService<IHistoryRepository>().GetInsertScript(new HistoryRow(id, Version(migration)));
        yield return Commit;
    }

    /// <summary>
    /// The statements that create the history, which every role may read: the service asks it whether the schema is new enough.
    /// </summary>
    internal static IEnumerable<string> CreateHistory(DbContext context)
        => [Begin, context.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), $"GRANT SELECT ON {HistoryTable(context)} TO PUBLIC",
            Commit];

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
